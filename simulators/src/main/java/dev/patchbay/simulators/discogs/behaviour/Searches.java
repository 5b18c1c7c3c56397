package dev.patchbay.simulators.discogs.behaviour;

/** What searches come to. */
public enum Searches {
    FOUND,
    TOO_SLOW,
    MALFORMED
}
