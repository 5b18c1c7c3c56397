package dev.patchbay.euria.chat;

import java.io.IOException;
import java.time.Duration;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.euria.EuriaConfig;
import dev.patchbay.euria.wire.EuriaApi;
import dev.patchbay.euria.wire.EuriaError;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Priority;
import dev.patchbay.kit.call.Streams;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.tracing.TracingPolicy;

/** Begins chat completions; each has a connection of its own while it is written. */
@Singleton
public class ChatClient {

    private static final Logger LOG = Logger.getLogger(ChatClient.class);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private final Vertx vertx;
    private final EuriaApi api;
    private final EuriaConfig config;
    private final Streams streams;
    private final ObjectMapper json;
    private final HttpClient client;

    @Inject
    ChatClient(Vertx vertx, EuriaApi api, EuriaConfig config, Streams streams, ObjectMapper json) {
        this.vertx = vertx;
        this.api = api;
        this.config = config;
        this.streams = streams;
        // what clients may not say twice is a provider's own business
        this.json = json.copy().disable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        var options = new HttpClientOptions().setConnectTimeout((int) CONNECT_TIMEOUT.toMillis())
                // our trace is nobody else's business
                .setTracingPolicy(TracingPolicy.IGNORE);
        // those in the background come beside those that the limit counts
        this.client = vertx.createHttpClient(options,
                new PoolOptions().setHttp1MaxSize(config.limits().perReplica() + 8));
    }

    /**
     * To be made through {@link Streams}. Ends with the first words; fails with a {@link CallException}, a
     * {@link RefusedException} where the API says why.
     *
     * @param context on which the stream lives
     */
    public ChatExchange exchange(Context context, ChatRequest request, Priority priority) {
        return new ChatExchange(this, context, request, priority, config.limits().total());
    }

    ChatOpening begin(ChatRequest request, Credential credential, Duration timeout,
            UniEmitter<? super ChatStream> emitter) {
        var silence = config.limits().silence();
        var opening = new ChatOpening(vertx, Math.min(timeout.toMillis(), silence.toMillis()), timeout.toMillis(),
                response -> new ChatStream(vertx, response, silence, json), this::refusal, emitter);
        opening.start(client, options(credential), body(request));
        return opening;
    }

    private RequestOptions options(Credential credential) {
        return new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(api.chat().toString())
                .setFollowRedirects(false).putHeader("Accept", "text/event-stream")
                .putHeader("Content-Type", "application/json")
                .putHeader("Authorization", "Bearer " + credential.accessToken());
    }

    private Buffer body(ChatRequest request) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(request));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The request has no JSON", e);
        }
    }

    private CallException refusal(OutboundResponse response) {
        var error = error(response);
        LOG.infof("EurIA refuses: %s %s", response, error.code());
        return new RefusedException(streams.failure(response), error);
    }

    private EuriaError error(OutboundResponse response) {
        try {
            var error = EuriaError.read(json.readTree(response.body().getBytes()));
            return error == null ? EuriaError.UNKNOWN : error;
        } catch (IOException | RuntimeException e) {
            return EuriaError.UNKNOWN;
        }
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
