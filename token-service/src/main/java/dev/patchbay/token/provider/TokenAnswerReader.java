package dev.patchbay.token.provider;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.patchbay.edge.outbound.OutboundException;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.edge.outbound.RetryAfter;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.token.provider.TokenAnswer.ClientRejected;
import dev.patchbay.token.provider.TokenAnswer.GrantRejected;
import dev.patchbay.token.provider.TokenAnswer.Granted;
import dev.patchbay.token.provider.TokenAnswer.Unavailable;
import io.vertx.core.buffer.Buffer;

/** Sorts what a token endpoint sent, however odd, into what it means. */
@Singleton
class TokenAnswerReader {

    private static final Duration MAX_LIFETIME = Duration.ofDays(365);

    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    TokenAnswerReader(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    TokenAnswer read(OutboundResponse response) {
        int status = response.status();
        if (response.successful()) {
            return granted(parse(response.body()), status);
        }
        if (status == 429 || status >= 500 || status < 400) {
            return unavailable(response);
        }
        var error = parse(response.body()).path("error").asText();
        // only a token endpoint's own word counts; a proxy's 400 or 403 says nothing about the consent
        return status == 400 && "invalid_grant".equals(error) ? new GrantRejected() : new ClientRejected(status);
    }

    /** An answer that tells nothing of the consent. */
    Unavailable unavailable(OutboundResponse response) {
        var code = response.status() == 429 ? ErrorCode.RATE_LIMITED : ErrorCode.PROVIDER_ERROR;
        return new Unavailable(code, response.status(),
                RetryAfter.parse(response.headers().get(RetryAfter.HEADER), clock).orElse(null));
    }

    Unavailable unanswered(Throwable failure) {
        var kind = failure instanceof OutboundException outbound ? outbound.kind() : OutboundException.Kind.CONNECTION;
        return new Unavailable(switch (kind) {
            case CONNECTION -> ErrorCode.PROVIDER_UNREACHABLE;
            case TIMEOUT -> ErrorCode.PROVIDER_TIMEOUT;
            case TOO_LARGE -> ErrorCode.PROVIDER_ERROR;
        }, null, null);
    }

    private static TokenAnswer granted(JsonNode body, int status) {
        var accessToken = text(body, "access_token");
        if (accessToken == null || !"bearer".equalsIgnoreCase(body.path("token_type").asText("bearer"))) {
            return new Unavailable(ErrorCode.PROVIDER_ERROR, status, null);
        }
        var scope = text(body, "scope");
        return new Granted(accessToken, text(body, "refresh_token"), lifetime(body.path("expires_in")),
                scope == null ? null : List.of(scope.split(" +")));
    }

    private static Duration lifetime(JsonNode expiresIn) {
        if (!expiresIn.isNumber() || expiresIn.asLong() <= 0) {
            return null;
        }
        return Duration.ofSeconds(Math.min(expiresIn.asLong(), MAX_LIFETIME.toSeconds()));
    }

    private static String text(JsonNode body, String name) {
        var value = body.path(name);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }

    private JsonNode parse(Buffer body) {
        try {
            return json.readTree(body.getBytes());
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
