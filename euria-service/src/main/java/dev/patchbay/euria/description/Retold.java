package dev.patchbay.euria.description;

import java.time.Duration;
import java.util.UUID;

import dev.patchbay.euria.chat.TokenUsage;
import dev.patchbay.kit.call.Meta;
import dev.patchbay.kit.call.Source;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

/** A description that is whole already: kept from before, or made without the provider. */
final class Retold implements Description {

    private final UUID id;
    private final UUID account;
    private final EventLog log;
    private final DescriptionView view;

    /** @param context to tell it on */
    Retold(Context context, UUID id, UUID account, State state, Written written, Meta meta, Duration heartbeat,
            Events events) {
        this.id = id;
        this.account = account;
        this.log = new EventLog(context, heartbeat, NOTHING_FOLLOWS);
        this.view = new DescriptionView(id, state, written.pieces().isEmpty() ? null : written.text(),
                written.model(), written.template(), written.usage(), written.finishReason(), meta, null, null);
        var cached = meta.source() == Source.CACHE;
        var usage = written.usage() == null ? TokenUsage.NONE : written.usage();
        events.metadata(log, id, written.model(), written.template(), meta, cached);
        written.pieces().forEach(piece -> events.chunk(log, piece));
        events.usage(log, usage, cached);
        events.done(log, state, written.finishReason());
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
        return view.meta().source();
    }

    @Override
    public Uni<DescriptionView> view() {
        return Uni.createFrom().item(view);
    }

    @Override
    public int weight() {
        return log.weight();
    }

    @Override
    public void cancel() {
        // it is over
    }

    private static final EventLog.Source NOTHING_FOLLOWS = new EventLog.Source() {

        @Override
        public void wanted() {
            // never: it is complete
        }

        @Override
        public void joined() {
            // nothing waits for it
        }

        @Override
        public void left() {
            // nothing goes on without it
        }

        @Override
        public String displaced() {
            throw new IllegalStateException("What is complete has room for many readers");
        }
    };
}
