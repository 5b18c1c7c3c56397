package dev.patchbay.kit.integration;

/** How a person can connect an account. */
public enum ConnectMethod {
    /** By a consent at the provider (OAuth 2.0 or 1.0a). */
    CONSENT,
    /** By a key or personal token that the person brings along. */
    KEY
}
