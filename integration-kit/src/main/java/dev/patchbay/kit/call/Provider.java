package dev.patchbay.kit.call;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.kit.rate.ToldLimit;

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

    /**
     * Whether a refusal that has no cause concerns what was asked for, which is not this account's, rather than the app.
     *
     * @param body as it came, JSON or not
     */
    default boolean forbids(String body) {
        return false;
    }

    /**
     * Whether a 401 concerns Patchbay's own app, such as its secret or its clock, so that no person's credential is at fault.
     *
     * @param body as it came, JSON or not
     */
    default boolean rejectsApp(String body) {
        return false;
    }

    /**
     * Whether the provider limits each credential by itself, so that a 429 to one person's is nobody else's business. Otherwise
     * it limits the app, whoever it is that asks.
     */
    default boolean limitsEachCredential() {
        return false;
    }

    /**
     * Whether a 500 concerns what was asked, such as a query that is too hard, so that the provider itself is well.
     *
     * @param body as it came, JSON or not
     */
    default boolean blamesRequest(String body) {
        return false;
    }

    /** What every request carries, the probe too. */
    default Map<String, String> headers() {
        return Map.of("Accept", "application/json");
    }

    /** The value of {@code Authorization} (RFC 6750 unless the provider has its own). */
    default String authorization(Request request, Credential credential) {
        return "Bearer " + credential.accessToken();
    }

    /** Where a request of this account goes, for a provider whose addresses name the account. */
    default Request addressed(Request request, Credential credential) {
        return request;
    }

    /** What an answer tells of the rate limit, for a provider whose answers do. */
    default Optional<ToldLimit> toldLimit(OutboundResponse response) {
        return Optional.empty();
    }
}
