package dev.patchbay.simulators.spotify.accounts;

import java.util.Set;

import dev.patchbay.simulators.people.Person;

/** Whom an access token speaks for. */
public sealed interface Bearer {

    /** Somebody who consented. */
    record User(Person person, Set<String> scopes) implements Bearer {
    }

    /** An app by itself (client credentials). */
    record App(String clientId) implements Bearer {
    }
}
