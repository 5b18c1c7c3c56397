package dev.patchbay.simulators.discogs.api;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.patchbay.simulators.discogs.access.Authenticator;
import dev.patchbay.simulators.discogs.access.Caller;
import dev.patchbay.simulators.discogs.behaviour.Behaviour;
import dev.patchbay.simulators.discogs.limit.RateLimiter;
import dev.patchbay.simulators.discogs.limit.RateVerdict;
import dev.patchbay.simulators.discogs.people.Usernames;
import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.exchange.Endpoint;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Counts a call when it arrives, whatever fault hits it then, and lets it in when it may. */
final class Gate {

    private static final String ARRIVAL = "discogs.arrival";

    private record Arrival(Optional<Caller> caller, RateVerdict verdict) {
    }

    private final Authenticator authenticator;
    private final RateLimiter limiter;
    private final Behaviour behaviour;
    private final Usernames usernames;
    private final Function<RoutingContext, String> origin;

    Gate(Authenticator authenticator, RateLimiter limiter, Behaviour behaviour, Usernames usernames,
            Function<RoutingContext, String> origin) {
        this.authenticator = authenticator;
        this.limiter = limiter;
        this.behaviour = behaviour;
        this.usernames = usernames;
        this.origin = origin;
    }

    void arrive(RoutingContext call) {
        Optional<Caller> caller = authenticator.caller(call);
        RateVerdict verdict = limiter.arrive(call.request().remoteAddress().host(),
                caller.map(Caller::isAuthenticated).orElse(false));
        HttpServerResponse response = call.response();
        response.putHeader("X-Discogs-Ratelimit", Integer.toString(verdict.limit()));
        response.putHeader("X-Discogs-Ratelimit-Used", Integer.toString(verdict.used()));
        response.putHeader("X-Discogs-Ratelimit-Remaining", Integer.toString(verdict.remaining()));
        call.put(ARRIVAL, new Arrival(caller, verdict)).next();
    }

    Endpoint endpoint(Function<DiscogsCall, Answer> endpoint) {
        return call -> guard(call, () -> {
            Caller caller = arrival(call).caller().orElseThrow(DiscogsProblem::unauthenticated);
            Links links = new Links(origin.apply(call), caller.isAuthenticated());
            return endpoint.apply(new DiscogsCall(call, caller, links, behaviour.shortPages(), usernames))
                    .with("X-Discogs-Media-Type", "discogs.v2")
                    .with("Cache-Control", "public, must-revalidate");
        });
    }

    /** An endpoint that looks at the credentials itself. */
    Endpoint handshake(Endpoint endpoint) {
        return call -> guard(call, () -> endpoint.answer(call));
    }

    private static Answer guard(RoutingContext call, Supplier<Answer> endpoint) {
        String userAgent = call.request().getHeader("User-Agent");
        if (userAgent == null || userAgent.isBlank()) {
            return new Answer(200, Map.of(), "");
        }
        try {
            if (!arrival(call).verdict().allowed()) {
                throw DiscogsProblem.tooQuick();
            }
            return endpoint.get();
        } catch (DiscogsProblem problem) {
            return problem.answer();
        }
    }

    private static Arrival arrival(RoutingContext call) {
        return call.get(ARRIVAL);
    }
}
