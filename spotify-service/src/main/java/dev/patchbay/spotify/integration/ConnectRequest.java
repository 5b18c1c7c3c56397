package dev.patchbay.spotify.integration;

/** @param returnTo the page to end on, null for the default one */
record ConnectRequest(String returnTo) {
}
