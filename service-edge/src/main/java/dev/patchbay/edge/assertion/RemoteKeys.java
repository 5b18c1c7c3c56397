package dev.patchbay.edge.assertion;

import java.net.URI;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.outbound.OutboundRequest;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/**
 * The public keys of an issuer (RFC 7517), fetched when an unknown key id turns up, but not within seconds of the last success.
 */
final class RemoteKeys {

    private static final Logger LOG = Logger.getLogger(RemoteKeys.class);
    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final Duration PAUSE_BETWEEN_FETCHES = Duration.ofSeconds(2);
    private static final int MAX_BYTES = 64 * 1024;

    private final BoundedHttpClient http;
    private final URI location;
    private final Clock clock;
    private volatile Map<String, Key> keys = Map.of();
    private volatile Instant lastSuccess = Instant.EPOCH;

    RemoteKeys(BoundedHttpClient http, URI location, Clock clock) {
        this.http = http;
        this.location = location;
        this.clock = clock;
    }

    /** Null if the issuer has no such key; fails with a problem if the issuer cannot be asked. */
    Uni<Key> find(String keyId) {
        var key = keys.get(keyId);
        if (key != null || clock.instant().isBefore(lastSuccess.plus(PAUSE_BETWEEN_FETCHES))) {
            return Uni.createFrom().item(key);
        }
        return http.send(OutboundRequest.get(location, Map.of(), DEADLINE, MAX_BYTES)).map(this::remember)
                .onFailure().transform(RemoteKeys::unavailable).map(found -> found.get(keyId));
    }

    private static ProblemException unavailable(Throwable cause) {
        LOG.warnf("The issuer's keys cannot be had: %s", cause.getMessage());
        return new ProblemException(ErrorCode.SERVICE_UNAVAILABLE, "The gateway's keys cannot be had. Try again soon.");
    }

    private Map<String, Key> remember(OutboundResponse response) {
        if (!response.successful()) {
            throw new IllegalStateException("The issuer answered its key set with " + response);
        }
        keys = parse(response.body().toString());
        lastSuccess = clock.instant();
        return keys;
    }

    private static Map<String, Key> parse(String json) {
        try {
            return new JsonWebKeySet(json).getJsonWebKeys().stream().filter(key -> key.getKeyId() != null)
                    .collect(Collectors.toUnmodifiableMap(JsonWebKey::getKeyId, JsonWebKey::getKey, (first, second) -> first));
        } catch (JoseException e) {
            throw new IllegalStateException("The issuer's key set cannot be read", e);
        }
    }
}
