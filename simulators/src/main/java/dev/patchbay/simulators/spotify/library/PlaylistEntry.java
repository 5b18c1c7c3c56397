package dev.patchbay.simulators.spotify.library;

import java.time.Instant;

import dev.patchbay.simulators.people.Person;
import dev.patchbay.simulators.spotify.catalogue.Entry;
import dev.patchbay.simulators.spotify.catalogue.Episode;

/** A track or an episode in a playlist. */
public record PlaylistEntry(Instant addedAt, Person addedBy, Entry item) {

    public String uri() {
        return "spotify:" + (item instanceof Episode ? "episode" : "track") + ":" + item.id();
    }
}
