package dev.patchbay.kit.rate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

import dev.patchbay.edge.context.OwnContext;
import dev.patchbay.edge.time.Pauses;
import dev.patchbay.kit.call.Priority;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.mutiny.redis.client.Response;

/** One hash for each provider app, which everybody who leases changes by one script. */
final class RedisLeaseStore implements LeaseStore {

    // the braces are a hash tag: a cluster keeps what has the same on one node
    private static final String KEY = "patchbay:rate:{%s}";
    private static final String LEASE = script("lease.lua");
    private static final String HEED = script("heed.lua");
    private static final Duration HANGING = Duration.ofSeconds(10);

    private final LeaseTerms terms;
    private final Duration remembers;
    private final RedisAPI redis;
    private final OwnContext ownContext;
    private final Pauses pauses;

    /** @param remembers how long Redis must have been up, to be believed: what it knew before it started may be gone */
    RedisLeaseStore(LeaseTerms terms, Duration remembers, RedisAPI redis, OwnContext ownContext, Pauses pauses) {
        this.terms = terms;
        this.remembers = remembers;
        this.redis = redis;
        this.ownContext = ownContext;
        this.pauses = pauses;
    }

    @Override
    public Uni<Grant> lease(Request request) {
        return carryOut(LEASE, arguments(request)).map(RedisLeaseStore::grant);
    }

    @Override
    public Uni<Void> heed(ToldLimit told) {
        return carryOut(HEED, Stream.of(told.limit(), told.used(), terms.used().toMillis())).replaceWithVoid();
    }

    /** The whole script each time: it is short, and no node is ever without it. */
    private Uni<Response> carryOut(String script, Stream<Object> arguments) {
        var command = Stream.concat(Stream.of(script, 1, KEY.formatted(terms.app())), arguments).map(Object::toString).toList();
        var answer = ownContext.runUnrelated(() -> redis.eval(command));
        return pauses.within(HANGING, answer, () -> new RedisAwayException("no answer for " + HANGING.toMillis() + " ms"))
                .onFailure().transform(RedisAwayException::of);
    }

    private Stream<Object> arguments(Request request) {
        var asked = Stream.<Object> of(terms.limit(), terms.reserved(), request.priority() == Priority.BACKGROUND,
                request.wanted(), request.needed(), request.unasked(), terms.used().toMillis(), terms.unsettled().toMillis(),
                terms.spacing().toMillis(), terms.patience(request.priority()).toMillis(), remembers.toMillis());
        var settled = request.settled().stream()
                .flatMap(end -> Stream.<Object> of(end.lease(), end.used(), end.idleFor().toMillis()));
        return Stream.concat(asked, settled);
    }

    private static Grant grant(Response reply) {
        return new Grant(reply.get(0).toLong(), reply.get(1).toInteger(), Duration.ofMillis(reply.get(2).toLong()),
                reply.get(3).toInteger(), Duration.ofMillis(reply.get(4).toLong()));
    }

    private static String script(String name) {
        try (var resource = RedisLeaseStore.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
