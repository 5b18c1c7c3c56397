package dev.patchbay.kit.integration;

/**
 * The key is never printed.
 *
 * @param returnTo the page that a consent ends on, null for the default one
 * @param key to connect without a consent, null for a consent
 */
record ConnectRequest(String returnTo, String key) {

    @Override
    public String toString() {
        return key == null ? "connect by consent" : "connect by key";
    }
}
