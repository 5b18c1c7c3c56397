package dev.patchbay.euria.prompt;

/** What is described. */
public enum Kind {
    ARTIST,
    ALBUM
}
