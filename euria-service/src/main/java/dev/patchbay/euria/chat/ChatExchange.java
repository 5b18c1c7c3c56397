package dev.patchbay.euria.chat;

import java.time.Duration;

import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Exchange;
import dev.patchbay.kit.call.Failure;
import dev.patchbay.kit.call.Priority;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;

/**
 * Begins one completion on the context on which it will live. Whoever wants it no more abandons it, which the provider is not
 * blamed for.
 */
public final class ChatExchange implements Exchange<ChatStream> {

    private final ChatClient client;
    private final Context context;
    private final ChatRequest request;
    private final Priority priority;
    private final Duration timeout;
    private ChatOpening current;
    private boolean abandoned;

    ChatExchange(ChatClient client, Context context, ChatRequest request, Priority priority, Duration timeout) {
        this.client = client;
        this.context = context;
        this.request = request;
        this.priority = priority;
        this.timeout = timeout;
    }

    @Override
    public String operation() {
        return "description";
    }

    @Override
    public Priority priority() {
        return priority;
    }

    /** It would be paid for twice. */
    @Override
    public boolean repeatable() {
        return false;
    }

    @Override
    public Duration timeout() {
        return timeout;
    }

    @Override
    public Uni<ChatStream> make(Credential credential, Duration time) {
        return Uni.createFrom().emitter(emitter -> context.runOnContext(ignored -> begin(credential, time, emitter)));
    }

    /** On its context. */
    public void abandon() {
        abandoned = true;
        if (current != null) {
            current.fail(abandonment());
        }
    }

    private void begin(Credential credential, Duration time, UniEmitter<? super ChatStream> emitter) {
        if (abandoned) {
            emitter.fail(abandonment());
        } else {
            current = client.begin(request, credential, time, emitter);
        }
    }

    /** Any failure that is no outage. */
    private static CallException abandonment() {
        return new CallException(new Failure.Conflict());
    }
}
