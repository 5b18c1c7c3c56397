package dev.patchbay.simulators.spotify.catalogue;

/** Whatever has a name and an id of 22 base62 characters. */
public interface Entry {
    String id();

    String name();
}
