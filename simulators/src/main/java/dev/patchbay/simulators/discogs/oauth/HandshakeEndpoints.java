package dev.patchbay.simulators.discogs.oauth;

import java.util.function.Function;

import dev.patchbay.simulators.discogs.people.User;
import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import dev.patchbay.simulators.exchange.Answer;
import io.vertx.ext.web.RoutingContext;

/** {@code /oauth/request_token} and {@code /oauth/access_token}. Answers are form-encoded; whatever is wrong is a 400. */
final class HandshakeEndpoints {

    private final Function<RoutingContext, String> origin;
    private final RequestTokens requestTokens;
    private final AccessTokens accessTokens;

    HandshakeEndpoints(Function<RoutingContext, String> origin, RequestTokens requestTokens, AccessTokens accessTokens) {
        this.origin = origin;
        this.requestTokens = requestTokens;
        this.accessTokens = accessTokens;
    }

    Answer requestToken(RoutingContext call) {
        SignedRequest request = read(call);
        verify(request, "");
        RequestToken token = requestTokens.issue(RequestToken.callback(request.get("oauth_callback")));
        return form(token.value(), token.secret(), "&oauth_callback_confirmed=true");
    }

    Answer accessToken(RoutingContext call) {
        SignedRequest request = read(call);
        RequestToken token = requestTokens.find(request.get("oauth_token"))
                .orElseThrow(() -> DiscogsProblem.badRequest("Invalid or expired request token."));
        verify(request, token.secret());
        User user = requestTokens.redeem(token, request.get("oauth_verifier"))
                .orElseThrow(() -> DiscogsProblem.badRequest("Invalid verifier."));
        AccessTokens.Issued issued = accessTokens.issue(user);
        return form(issued.value(), issued.secret(), "");
    }

    private SignedRequest read(RoutingContext call) {
        try {
            return SignedRequest.of(call, origin.apply(call));
        } catch (IllegalArgumentException e) {
            throw DiscogsProblem.badRequest("Invalid encoding of parameters.");
        }
    }

    private static void verify(SignedRequest request, String tokenSecret) {
        request.refusal(tokenSecret).ifPresent(text -> {
            throw DiscogsProblem.badRequest(text);
        });
    }

    private static Answer form(String token, String secret, String more) {
        return Answer.of(200, "application/x-www-form-urlencoded",
                "oauth_token=" + Percent.encode(token) + "&oauth_token_secret=" + Percent.encode(secret) + more);
    }
}
