package dev.patchbay.kit.call;

/** What the provider gave, and whom it was given to. */
record Fetched<T>(T value, Credential credential) {
}
