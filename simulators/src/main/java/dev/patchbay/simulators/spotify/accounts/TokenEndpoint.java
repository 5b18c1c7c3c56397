package dev.patchbay.simulators.spotify.accounts;

import java.util.Locale;
import java.util.TreeSet;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.spotify.behaviour.Behaviour;
import dev.patchbay.simulators.spotify.behaviour.BehaviourSwitch;
import dev.patchbay.simulators.spotify.behaviour.RefreshMode;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** {@code POST /api/token}. */
final class TokenEndpoint {

    private final BehaviourSwitch behaviour;
    private final CodeGrant codeGrant;
    private final RefreshGrant refreshGrant;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;

    TokenEndpoint(BehaviourSwitch behaviour, CodeGrant codeGrant, RefreshGrant refreshGrant, AccessTokens accessTokens,
            RefreshTokens refreshTokens) {
        this.behaviour = behaviour;
        this.codeGrant = codeGrant;
        this.refreshGrant = refreshGrant;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
    }

    /** The grant as a counter's name; anything unknown counts as one. */
    static String label(RoutingContext call) {
        String grant = call.request().getFormAttribute("grant_type");
        return "POST /api/token " + switch (grant) {
            case "authorization_code", "refresh_token", "client_credentials" -> grant;
            case null, default -> "other";
        };
    }

    Answer answer(RoutingContext call) {
        try {
            return noStore(Answer.json(200, issue(call)));
        } catch (OAuthRefusal refusal) {
            return noStore(refusal.answer());
        }
    }

    private JsonObject issue(RoutingContext call) {
        SingleParameters form = form(call);
        PresentedClient client = PresentedClient.of(call.request().getHeader("Authorization"), form);
        return switch (form.get("grant_type")) {
            case "authorization_code" -> code(client, form);
            case "refresh_token" -> refresh(client, form);
            case "client_credentials" -> app(client);
            case "" -> throw OAuthRefusal.unsupportedGrantType("grant_type parameter is missing");
            default -> throw OAuthRefusal.unsupportedGrantType(
                    "grant_type must be client_credentials, authorization_code or refresh_token");
        };
    }

    private static SingleParameters form(RoutingContext call) {
        String type = call.request().getHeader("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")) {
            throw OAuthRefusal.invalidRequest("Content-Type must be application/x-www-form-urlencoded");
        }
        SingleParameters form = new SingleParameters(call.request().formAttributes());
        form.repeated().ifPresent(name -> {
            throw OAuthRefusal.invalidRequest("Parameter given twice");
        });
        return form;
    }

    private JsonObject code(PresentedClient client, SingleParameters form) {
        TokenFamily family = codeGrant.redeem(client, form);
        return userTokens(family).put("refresh_token", refreshTokens.issue(family));
    }

    private JsonObject refresh(PresentedClient client, SingleParameters form) {
        RefreshMode mode = behaviour.current().refreshMode();
        TokenFamily family = refreshGrant.redeem(client, form.get("refresh_token"), mode);
        JsonObject tokens = userTokens(family);
        return mode == RefreshMode.ROTATE ? tokens.put("refresh_token", refreshTokens.issue(family)) : tokens;
    }

    private JsonObject app(PresentedClient client) {
        client.requireProof(false);
        Behaviour current = behaviour.current();
        return tokens(accessTokens.issueForApp(client.client(), current.accessTokenLifetime()), current);
    }

    private JsonObject userTokens(TokenFamily family) {
        Behaviour current = behaviour.current();
        return tokens(accessTokens.issue(family, current.accessTokenLifetime()), current)
                .put("scope", String.join(" ", new TreeSet<>(family.scopes())));
    }

    private static JsonObject tokens(String accessToken, Behaviour current) {
        return new JsonObject().put("access_token", accessToken).put("token_type", "Bearer")
                .put("expires_in", current.accessTokenLifetime().toSeconds());
    }

    private static Answer noStore(Answer answer) {
        return answer.with("Cache-Control", "no-store").with("Pragma", "no-cache");
    }
}
