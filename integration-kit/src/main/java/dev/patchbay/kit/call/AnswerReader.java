package dev.patchbay.kit.call;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.edge.outbound.OutboundException;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.edge.outbound.RetryAfter;
import io.vertx.core.buffer.Buffer;

/** Classifies what came back. Nothing about an answer is taken for granted, least of all that it is JSON. */
@Singleton
class AnswerReader {

    private static final Logger LOG = Logger.getLogger(AnswerReader.class);
    private static final int REFUSAL_BYTES = 2_000;

    private final Provider provider;
    private final CallConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    AnswerReader(Provider provider, CallConfig config, ObjectMapper json, Clock clock) {
        this.provider = provider;
        this.config = config;
        // what clients may not say twice is a provider's own business
        this.json = json.copy().disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        this.clock = clock;
    }

    /** @throws CallException for every answer but a readable success */
    <T> T read(Call<T> call, OutboundResponse response) {
        if (!response.successful()) {
            throw new CallException(failure(response));
        }
        try {
            return call.reading().apply(tree(call, response.body()));
        } catch (IOException | RuntimeException e) {
            // whatever reading trips over, it is the answer that is odd, and never the client's request
            LOG.debugf("An answer to %s cannot be read: %s", call.operation(), e.getClass().getName());
            throw new CallException(new Failure.Server(response.status(), null));
        }
    }

    static Failure failure(OutboundException broken) {
        return switch (broken.kind()) {
            case CONNECTION -> new Failure.Connection();
            case TIMEOUT -> new Failure.Timeout();
            case TOO_LARGE -> new Failure.Server(null, null);
        };
    }

    Failure failure(OutboundResponse response) {
        int status = response.status();
        return switch (status) {
            case 400, 414, 422 -> new Failure.Validation(status);
            case 401 -> provider.rejectsApp(start(response.body())) ? new Failure.Authorization(Cause.APP_CREDENTIALS_INVALID)
                    : new Failure.Authentication();
            case 403 -> refusal(start(response.body()));
            case 404 -> new Failure.NotFound();
            case 409 -> new Failure.Conflict();
            case 429 -> new Failure.RateLimit(retryAfter(response, config.rateLimit().defaultBlock()),
                    Failure.RateLimit.Origin.ANSWER);
            case 500 -> provider.blamesRequest(start(response.body())) ? new Failure.Validation(status) : failed(response);
            default -> failed(response);
        };
    }

    private Failure failed(OutboundResponse response) {
        return new Failure.Server(response.status(), retryAfter(response, null));
    }

    private Failure refusal(String body) {
        var cause = provider.refusal(body);
        return cause == null && provider.forbids(body) ? new Failure.Forbidden() : new Failure.Authorization(cause);
    }

    private Duration retryAfter(OutboundResponse response, Duration otherwise) {
        return RetryAfter.parse(response.headers().get(RetryAfter.HEADER), clock).orElse(otherwise);
    }

    private JsonNode tree(Call<?> call, Buffer body) throws IOException {
        if (!call.request().reads() && body.length() == 0) {
            return MissingNode.getInstance();
        }
        var tree = json.readTree(body.getBytes());
        if (tree == null || !tree.isContainerNode()) {
            throw new UnreadableAnswerException("JSON");
        }
        return tree;
    }

    private static String start(Buffer body) {
        return body.getString(0, Math.min(body.length(), REFUSAL_BYTES));
    }
}
