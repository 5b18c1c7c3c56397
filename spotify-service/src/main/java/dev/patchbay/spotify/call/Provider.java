package dev.patchbay.spotify.call;

import java.net.URI;

import dev.patchbay.contracts.connection.Cause;

/** The outside provider as the call pipeline sees it; a service has exactly one. */
public interface Provider {

    /** As in paths, metrics and events. */
    String name();

    /** As a person writes it. */
    String title();

    /** Where an unauthenticated request shows whether anybody is there. */
    URI probe();

    /**
     * What a refusal (403) means.
     *
     * @param body as it came, JSON or not
     * @return null if it means nothing in particular
     */
    Cause refusal(String body);
}
