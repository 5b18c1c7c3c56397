package dev.patchbay.simulators.spotify.accounts;

import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.json.JsonObject;

/** An error answer of the token endpoint (RFC 6749, section 5.2). */
final class OAuthRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String error;

    private OAuthRefusal(String error, String description) {
        super(description);
        this.error = error;
    }

    static OAuthRefusal invalidGrant(String description) {
        return new OAuthRefusal("invalid_grant", description);
    }

    static OAuthRefusal invalidClient() {
        return new OAuthRefusal("invalid_client", "Invalid client");
    }

    static OAuthRefusal invalidRequest(String description) {
        return new OAuthRefusal("invalid_request", description);
    }

    static OAuthRefusal unsupportedGrantType(String description) {
        return new OAuthRefusal("unsupported_grant_type", description);
    }

    Answer answer() {
        return Answer.json(400, new JsonObject().put("error", error).put("error_description", getMessage()));
    }
}
