package dev.patchbay.euria.description;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.euria.EuriaConfig.Limits;
import dev.patchbay.euria.chat.ChatStream;
import dev.patchbay.euria.chat.Delta;
import dev.patchbay.euria.chat.TokenUsage;
import dev.patchbay.euria.prompt.Template;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Failure;
import dev.patchbay.kit.call.Meta;
import dev.patchbay.kit.call.Source;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

/**
 * A description that is being written. The provider is asked for more only while somebody reads and waits. Who goes has a
 * while to come back; then the provider is told to stop. All of it happens on one Vert.x context.
 */
final class Writing implements Description, Interruptible, EventLog.Source {

    private static final Meta LIVE = new Meta(Source.LIVE, null, false, null);

    private final UUID id;
    private final UUID account;
    private final Context context;
    private final Limits limits;
    private final Events events;
    private final EventLog log;
    private final Telling telling;
    private final Draft draft;
    private State state = State.WRITING;
    private ChatStream stream;
    private boolean asking;
    private long grace = -1;
    private long expiry = -1;
    private ProblemException problem;

    /**
     * What it is, and whom it tells.
     *
     * @param finished gets it whole
     * @param ended runs in any case
     * @param told makes a failure one for people
     */
    record Telling(String model, Template template, Instant askedAt, Consumer<Written> finished, Consumer<Writing> ended,
            Wording told) {
    }

    Writing(UUID id, UUID account, Context context, Limits limits, Events events, Telling telling) {
        this.id = id;
        this.account = account;
        this.context = context;
        this.limits = limits;
        this.events = events;
        this.telling = telling;
        this.draft = new Draft(telling.model(), telling.template(), limits.characters());
        this.log = new EventLog(context, limits.heartbeat(), this);
    }

    /** On its context. */
    void begin(ChatStream begun) {
        stream = begun;
        // also for a reader who hangs and asks for nothing any more
        var left = limits.total().minus(Duration.between(telling.askedAt(), telling.told().now()));
        expiry = context.owner().setTimer(Math.max(1, left.toMillis()),
                late -> broke(new CallException(new Failure.Timeout())));
        events.metadata(log, id, telling.model(), telling.template(), LIVE, false);
        left();
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID account() {
        return account;
    }

    @Override
    public Multi<StreamEvent> events(int first) {
        return log.from(first);
    }

    @Override
    public Source source() {
        return LIVE.source();
    }

    @Override
    public Uni<DescriptionView> view() {
        return Uni.createFrom().emitter(emitter -> context.runOnContext(ignored -> emitter.complete(now())));
    }

    @Override
    public int weight() {
        return log.weight();
    }

    @Override
    public void cancel() {
        context.runOnContext(ignored -> stop());
    }

    @Override
    public void breakOff(RuntimeException why) {
        context.runOnContext(ignored -> broke(why));
    }

    @Override
    public void wanted() {
        if (state == State.WRITING && !asking) {
            asking = true;
            stream.next().subscribe().with(this::arrived, this::broke);
        }
    }

    @Override
    public void joined() {
        context.owner().cancelTimer(grace);
    }

    @Override
    public void left() {
        grace = context.owner().setTimer(limits.grace().toMillis(), gone -> stop());
    }

    @Override
    public String displaced() {
        return events.error(telling.told().problem(Wording.displaced()));
    }

    /** Asks for nothing further before all of it is told, or the order would be lost. */
    private void arrived(List<Delta> deltas) {
        for (var delta : deltas) {
            if (state == State.WRITING) {
                tell(delta);
            }
        }
        asking = false;
        log.wake();
    }

    private void tell(Delta delta) {
        switch (delta) {
            case Delta.Text text -> say(text.text());
            case Delta.Used used -> draft.used(used.usage());
            case Delta.Finished finished -> draft.finished(finished.reason());
            case Delta.Done ignored -> finish();
        }
    }

    private void say(String piece) {
        if (draft.add(piece)) {
            events.chunk(log, piece);
        } else {
            broke(new CallException(new Failure.Server(null, null)));
        }
    }

    private void finish() {
        end(State.FINISHED);
        events.usage(log, draft.usage() == null ? TokenUsage.NONE : draft.usage(), false);
        events.done(log, state, draft.finishReason());
        telling.finished().accept(draft.written(telling.told().now()));
    }

    private void stop() {
        if (state == State.WRITING) {
            end(State.CANCELLED);
            events.done(log, state, null);
        }
    }

    private void broke(Throwable failure) {
        asking = false;
        if (state == State.WRITING) {
            end(State.FAILED);
            problem = telling.told().broken(failure);
            events.error(log, telling.told().problem(problem));
        }
    }

    /** Whoever reads it again later needs neither the provider nor the connection to it. */
    private void end(State how) {
        state = how;
        stream.cancel();
        stream = null;
        context.owner().cancelTimer(expiry);
        context.owner().cancelTimer(grace);
        telling.ended().accept(this);
    }

    private DescriptionView now() {
        return new DescriptionView(id, state, draft.text(), draft.model(), draft.template(), draft.usage(),
                draft.finishReason(), LIVE, problem == null ? null : telling.told().problem(problem), problem);
    }
}
