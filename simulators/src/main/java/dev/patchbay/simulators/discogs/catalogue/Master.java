package dev.patchbay.simulators.discogs.catalogue;

import java.util.List;

/** An album with several versions; the first one is its main release. */
public record Master(int id, Work work, List<Release> versions) {

    public Release mainRelease() {
        return versions.getFirst();
    }
}
