package dev.patchbay.simulators.discogs.access;

import dev.patchbay.simulators.discogs.people.User;

/** Who makes a call. */
public sealed interface Caller {

    /** Nobody that is known: the low limit, no pictures, no search. */
    record Anonymous() implements Caller {
    }

    /** An app by itself, with key and secret. */
    record App() implements Caller {
    }

    /** A user, by personal token or by OAuth. */
    record Member(User user) implements Caller {
    }

    default boolean isAuthenticated() {
        return !(this instanceof Anonymous);
    }

    default boolean is(User user) {
        return this instanceof Member member && member.user().equals(user);
    }
}
