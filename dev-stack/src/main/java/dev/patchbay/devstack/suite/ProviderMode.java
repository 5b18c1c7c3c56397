package dev.patchbay.devstack.suite;

/** Whether a provider is the simulator's stand-in or the one on the Internet. */
public enum ProviderMode {
    SIMULATED,
    REAL
}
