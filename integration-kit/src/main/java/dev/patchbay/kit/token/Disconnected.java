package dev.patchbay.kit.token;

/**
 * @param disconnected false if there was no connection
 * @param revokedUpstream whether the provider was told, and agreed
 * @param detail what a person should know, such as how to withdraw the consent at the provider
 */
public record Disconnected(boolean disconnected, boolean revokedUpstream, String detail) {
}
