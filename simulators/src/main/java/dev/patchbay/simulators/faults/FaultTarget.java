package dev.patchbay.simulators.faults;

/**
 * A part of a provider that can be broken by itself.
 *
 * @param issuesTokens whether OAuth failures can be put on it
 * @param errors how its errors are written
 */
public record FaultTarget(String name, boolean issuesTokens, ErrorLetters errors) {

    /** With Spotify's errors. */
    public FaultTarget(String name, boolean issuesTokens) {
        this(name, issuesTokens, ErrorLetters.SPOTIFY);
    }
}
