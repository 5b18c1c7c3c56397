package dev.patchbay.outbox.inbox;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.hibernate.reactive.mutiny.Mutiny;

import dev.patchbay.contracts.event.CloudEvent;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/**
 * Gives each event one effect in this database, however often it arrives and however many replicas see it: that it was
 * received is written in the transaction of the effect, so both are there or neither is. An effect outside of the
 * database takes place again when the process dies before the commit.
 * <p>
 * The consumer's name tells apart those who do different things with the same event in one database. It is a label of
 * the metrics, therefore a constant.
 */
@Singleton
public class Inbox {

    private static final String RECEIVED = """
            insert into inbox_event (consumer, event_id) values (:consumer, :event) on conflict do nothing""";
    private static final String NEWER = """
            insert into inbox_latest (consumer, subject, sequence) values (:consumer, :subject, :sequence)
            on conflict (consumer, subject) do update set sequence = excluded.sequence, changed_at = now()
            where inbox_latest.sequence < excluded.sequence""";

    private final MeterRegistry metrics;

    @Inject
    Inbox(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /**
     * Runs the effect unless this event has had it. Joins the running transaction, or opens one; needs a Vert.x context,
     * as everything with a session does.
     *
     * @param effect works with the session it is given, and with no other
     */
    public Uni<Outcome> once(String consumer, CloudEvent<?> event, Function<Mutiny.Session, Uni<?>> effect) {
        return counted(consumer, Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> ifNew(session, consumer, event, () -> applied(session, effect)))));
    }

    /**
     * Runs the effect unless this event has had it or one of the same subject with a higher or equal sequence has. For
     * events that tell the whole state, so that of shuffled ones only newer and newer count.
     */
    public Uni<Outcome> newest(String consumer, CloudEvent<?> event, long sequence,
            Function<Mutiny.Session, Uni<?>> effect) {
        return counted(consumer, Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> ifNew(session, consumer, event,
                        () -> ifNewer(session, consumer, event.subject(), sequence, effect)))));
    }

    /** A concurrent transaction with the same event is waited for. */
    private static Uni<Outcome> ifNew(Mutiny.Session session, String consumer, CloudEvent<?> event,
            Supplier<Uni<Outcome>> then) {
        return session.createNativeQuery(RECEIVED).setParameter("consumer", consumer).setParameter("event", event.id())
                .executeUpdate()
                .chain(rows -> rows == 1 ? then.get() : Uni.createFrom().item(Outcome.DUPLICATE));
    }

    private static Uni<Outcome> ifNewer(Mutiny.Session session, String consumer, String subject, long sequence,
            Function<Mutiny.Session, Uni<?>> effect) {
        return session.createNativeQuery(NEWER).setParameter("consumer", consumer).setParameter("subject", subject)
                .setParameter("sequence", sequence).executeUpdate()
                .chain(rows -> rows == 1 ? applied(session, effect) : Uni.createFrom().item(Outcome.OUTDATED));
    }

    private static Uni<Outcome> applied(Mutiny.Session session, Function<Mutiny.Session, Uni<?>> effect) {
        return effect.apply(session).replaceWith(Outcome.APPLIED);
    }

    private Uni<Outcome> counted(String consumer, Uni<Outcome> outcome) {
        return outcome.invoke(what -> Counter.builder("inbox.events").description("Events by what the inbox made of them")
                .tag("consumer", consumer).tag("outcome", what.name().toLowerCase(Locale.ROOT)).register(metrics)
                .increment());
    }
}
