package dev.patchbay.simulators.spotify.accounts;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Set;

import dev.patchbay.simulators.people.Person;

/** All tokens that come from one consent. */
record TokenFamily(String id, RegisteredClient client, Person person, Set<String> scopes, boolean pkce,
        Instant authorisedAt) {

    private static final Period LIFETIME = Period.ofMonths(6);

    /** Six months after the consent; refreshing does not extend it. */
    boolean outlived(Instant now) {
        return !now.isBefore(authorisedAt.atOffset(ZoneOffset.UTC).plus(LIFETIME).toInstant());
    }
}
