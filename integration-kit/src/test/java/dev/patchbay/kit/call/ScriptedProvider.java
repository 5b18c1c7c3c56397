package dev.patchbay.kit.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import dev.patchbay.edge.outbound.OutboundException;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.stack.time.HandClock;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;

/** Answers as it was told to, without a network, on a clock that moves by hand. */
final class ScriptedProvider {

    final HandClock clock = new HandClock();
    /** The access tokens that were presented. */
    final List<String> shown = new ArrayList<>();
    final List<Duration> pauses = new ArrayList<>();
    final List<Duration> timeouts = new ArrayList<>();
    private final Deque<Step> script = new ArrayDeque<>();

    /** One exchange: an answer, or how there came none. */
    record Step(OutboundResponse answer, OutboundException.Kind broken) {
    }

    static Step answer(int status, String body) {
        return new Step(new OutboundResponse(status, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(body)), null);
    }

    static Step limited(String retryAfter) {
        var headers = MultiMap.caseInsensitiveMultiMap().add("Retry-After", retryAfter);
        return new Step(new OutboundResponse(429, headers, Buffer.buffer("{}")), null);
    }

    static Step broken(OutboundException.Kind kind) {
        return new Step(null, kind);
    }

    void script(Step... answers) {
        script.clear();
        script.addAll(Arrays.asList(answers));
    }

    Attempts attempts() {
        return TestAttempts.create(this::answered, this::paused, clock);
    }

    private Uni<OutboundResponse> answered(Call<?> call, Credential credential, Duration timeout) {
        shown.add(credential.accessToken());
        timeouts.add(timeout);
        var step = script.removeFirst();
        if (step.broken() == OutboundException.Kind.TIMEOUT) {
            clock.advance(timeout);
        }
        return step.broken() == null ? Uni.createFrom().item(step.answer())
                : Uni.createFrom().failure(new OutboundException(step.broken(), null));
    }

    private Uni<Void> paused(Duration pause) {
        pauses.add(pause);
        clock.advance(pause);
        return Uni.createFrom().voidItem();
    }
}
