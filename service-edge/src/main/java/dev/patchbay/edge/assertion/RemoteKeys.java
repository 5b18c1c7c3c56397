package dev.patchbay.edge.assertion;

import java.net.URI;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

import dev.patchbay.edge.context.CallerContext;
import dev.patchbay.edge.outbound.BoundedHttpClient;
import dev.patchbay.edge.outbound.OutboundRequest;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import io.smallrye.mutiny.Uni;

/**
 * The public keys of an issuer (RFC 7517). They are fetched when an unknown key id turns up, and now and then, so that a
 * withdrawn key does not count for ever. However many ask: one fetch at a time, and a pause after each.
 */
final class RemoteKeys {

    private static final Logger LOG = Logger.getLogger(RemoteKeys.class);
    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final Duration PAUSE_AFTER_SUCCESS = Duration.ofSeconds(2);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(250);
    private static final Duration MAX_AGE = Duration.ofMinutes(5);
    private static final int MAX_BYTES = 64 * 1024;

    private final BoundedHttpClient http;
    private final URI location;
    private final Clock clock;
    private final AtomicReference<Uni<Map<String, Key>>> running = new AtomicReference<>();
    private volatile Map<String, Key> keys = Map.of();
    private volatile Instant lastSuccess = Instant.EPOCH;
    private volatile Instant lastFailure = Instant.EPOCH;

    RemoteKeys(BoundedHttpClient http, URI location, Clock clock) {
        this.http = http;
        this.location = location;
        this.clock = clock;
    }

    /** Null if the issuer has no such key; fails with a problem if the issuer cannot be asked. */
    Uni<Key> find(String keyId) {
        var key = known(keyId);
        if (key != null || within(PAUSE_AFTER_SUCCESS, lastSuccess)) {
            return Uni.createFrom().item(key);
        }
        if (within(PAUSE_AFTER_FAILURE, lastFailure)) {
            return Uni.createFrom().failure(unavailable());
        }
        return CallerContext.keep(fetch()).map(fetched -> fetched.get(keyId));
    }

    /** Null if it is not among those that were published at the last fetch; asks nobody and waits for nothing. */
    Key known(String keyId) {
        var key = keys.get(keyId);
        if (key != null && !within(MAX_AGE, lastSuccess) && !within(PAUSE_AFTER_FAILURE, lastFailure)) {
            fetch().subscribe().with(fetched -> LOG.debug("The issuer's keys were fetched anew"), failure -> LOG
                    .debug("The issuer's known keys stay in use"));
        }
        return key;
    }

    private Uni<Map<String, Key>> fetch() {
        var mine = Uni.createFrom().deferred(this::unlessJustFetched).onTermination().invoke(() -> running.set(null))
                .memoize().indefinitely();
        var others = running.compareAndExchange(null, mine);
        return others == null ? mine : others;
    }

    /** Another fetch may have ended between a caller's look and its turn. */
    private Uni<Map<String, Key>> unlessJustFetched() {
        return within(PAUSE_AFTER_SUCCESS, lastSuccess) ? Uni.createFrom().item(keys)
                : http.send(OutboundRequest.get(location, Map.of(), DEADLINE, MAX_BYTES)).map(this::remember).onFailure()
                        .transform(this::failed);
    }

    private ProblemException failed(Throwable cause) {
        LOG.warnf("The issuer's keys cannot be had: %s", cause.getMessage());
        lastFailure = clock.instant();
        return unavailable();
    }

    private static ProblemException unavailable() {
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

    private boolean within(Duration duration, Instant since) {
        return clock.instant().isBefore(since.plus(duration));
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
