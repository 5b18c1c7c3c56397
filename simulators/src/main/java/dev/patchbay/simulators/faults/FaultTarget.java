package dev.patchbay.simulators.faults;

/**
 * A part of a provider that can be broken by itself.
 *
 * @param issuesTokens whether OAuth failures can be put on it
 */
public record FaultTarget(String name, boolean issuesTokens) {
}
