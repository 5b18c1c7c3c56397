package dev.patchbay.gateway.relay;

/**
 * What of a client's request may pass.
 *
 * @param maxBodySize bytes
 * @param trustedTraces whether its trace context does
 */
record RelayRules(long maxBodySize, boolean trustedTraces) {
}
