package dev.patchbay.simulators.spotify.api;

import java.util.Set;
import java.util.function.Function;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.exchange.Endpoint;
import dev.patchbay.simulators.spotify.accounts.AccessTokens;
import dev.patchbay.simulators.spotify.accounts.Bearer;
import dev.patchbay.simulators.spotify.behaviour.BehaviourSwitch;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Lets a call in when its token is good and has the scopes. */
final class ApiGate {

    private final AccessTokens tokens;
    private final BehaviourSwitch behaviour;
    private final Function<RoutingContext, String> origin;

    ApiGate(AccessTokens tokens, BehaviourSwitch behaviour, Function<RoutingContext, String> origin) {
        this.tokens = tokens;
        this.behaviour = behaviour;
        this.origin = origin;
    }

    Endpoint json(Set<String> scopes, Function<ApiCall, JsonObject> endpoint) {
        return guard(scopes, call -> Answer.json(200, endpoint.apply(call)));
    }

    Endpoint guard(Set<String> scopes, Function<ApiCall, Answer> endpoint) {
        return call -> {
            try {
                Bearer bearer = bearer(call);
                requireScopes(bearer, scopes);
                return endpoint.apply(new ApiCall(call, bearer, behaviour.current().mode(),
                        new Links(origin.apply(call))));
            } catch (ApiProblem problem) {
                return problem.answer();
            }
        };
    }

    private Bearer bearer(RoutingContext call) {
        String header = call.request().getHeader("Authorization");
        if (header == null) {
            throw ApiProblem.unauthorized("No token provided");
        }
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw ApiProblem.unauthorized("Only valid bearer authentication supported");
        }
        return switch (tokens.verify(header.substring(7).strip())) {
            case AccessTokens.Valid valid -> valid.bearer();
            case AccessTokens.Expired _ -> throw ApiProblem.unauthorized("The access token expired");
            case AccessTokens.Unknown _ -> throw ApiProblem.unauthorized("Invalid access token");
        };
    }

    /** Scopes are what a person agreed to; an app by itself has none and needs none for the catalogue. */
    private static void requireScopes(Bearer bearer, Set<String> scopes) {
        if (bearer instanceof Bearer.User user && !user.scopes().containsAll(scopes)) {
            throw ApiProblem.forbidden("Insufficient client scope");
        }
    }
}
