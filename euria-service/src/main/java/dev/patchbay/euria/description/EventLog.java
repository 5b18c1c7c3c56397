package dev.patchbay.euria.description;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;

import io.smallrye.mutiny.Multi;
import io.vertx.core.Context;

/**
 * The events of one description in order, and the one who reads them now. It grows only while its reader wants more than there
 * is. Until it is complete, who comes later takes the place of who was there. Lives on one Vert.x context; only reading may be
 * asked for from anywhere.
 */
final class EventLog {

    /** Where events come from. */
    interface Source {

        /** The reader has all there is, and waits. */
        void wanted();

        void joined();

        /** The reader went before the end. */
        void left();

        /** Tells, as JSON, a reader whose place another takes before the end. */
        String displaced();
    }

    // the event itself and what surrounds its text
    private static final int BYTES_PER_EVENT = 100;

    private final Context context;
    private final Duration heartbeat;
    private final Source source;
    private final List<StreamEvent> events = new ArrayList<>();
    private int weight;
    private boolean complete;
    private Reader reader;

    EventLog(Context context, Duration heartbeat, Source source) {
        this.context = context;
        this.heartbeat = heartbeat;
        this.source = source;
    }

    /** @param first id of the first event that is wanted */
    Multi<StreamEvent> from(int first) {
        return Multi.createFrom().publisher(subscriber -> context.runOnContext(
                ignored -> attach(new Reader(subscriber, first))));
    }

    void add(String name, String json) {
        events.add(new StreamEvent(events.size(), name, json));
        weight += BYTES_PER_EVENT + json.length();
        wake();
    }

    /** About as many bytes as its events take. */
    int weight() {
        return weight;
    }

    /** Nothing follows. */
    void end() {
        complete = true;
        wake();
    }

    /** Gives the reader what it wants, if it is there. */
    void wake() {
        if (reader != null) {
            reader.emit();
        }
    }

    private void attach(Reader next) {
        if (!complete) {
            if (reader != null) {
                reader.displace();
            }
            reader = next;
        }
        source.joined();
        next.start();
    }

    private final class Reader implements Flow.Subscription {

        private final Flow.Subscriber<? super StreamEvent> subscriber;
        private int next;
        private long demand;
        private long timer = -1;
        private boolean over;

        Reader(Flow.Subscriber<? super StreamEvent> subscriber, int first) {
            this.subscriber = subscriber;
            this.next = Math.clamp(first, 0, events.size());
        }

        void start() {
            timer = context.owner().setPeriodic(heartbeat.toMillis(), ignored -> beat());
            subscriber.onSubscribe(this);
        }

        @Override
        public void request(long more) {
            context.runOnContext(ignored -> {
                demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
                emit();
            });
        }

        @Override
        public void cancel() {
            context.runOnContext(ignored -> leave());
        }

        void emit() {
            while (!over && demand > 0 && next < events.size()) {
                demand--;
                subscriber.onNext(events.get(next++));
            }
            if (!over && next == events.size()) {
                caughtUp();
            }
        }

        void finish() {
            if (stop()) {
                subscriber.onComplete();
            }
        }

        void displace() {
            if (stop()) {
                subscriber.onNext(new StreamEvent(Math.max(0, next - 1), Events.ERROR, source.displaced()));
                subscriber.onComplete();
            }
        }

        private void caughtUp() {
            if (complete) {
                finish();
            } else if (demand > 0) {
                source.wanted();
            }
        }

        private void beat() {
            if (!over && demand > 0) {
                demand--;
                subscriber.onNext(StreamEvent.HEARTBEAT);
            }
        }

        private void leave() {
            if (stop() && !complete) {
                source.left();
            }
        }

        private boolean stop() {
            if (over) {
                return false;
            }
            over = true;
            context.owner().cancelTimer(timer);
            if (reader == this) {
                reader = null;
            }
            return true;
        }
    }
}
