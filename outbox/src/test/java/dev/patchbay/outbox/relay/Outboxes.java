package dev.patchbay.outbox.relay;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.patchbay.outbox.support.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;

/** An outbox in a database of its own, and relays that work on it. */
final class Outboxes implements AutoCloseable {

    final Database database;
    final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Map<Relay, Thread> relays = new HashMap<>();

    Outboxes(String name) {
        this.database = Database.own(name);
    }

    void write(String topic, String key, String... payloads) {
        for (var payload : payloads) {
            database.run("insert into outbox_event (topic, message_key, payload) values (?, ?, ?)", topic, key, payload);
        }
    }

    List<String> waiting() {
        return database.rows("select payload from outbox_event order by id");
    }

    Relay start() {
        return start(new Producers(database.broker()));
    }

    Relay start(Producers producers) {
        return start(producers, Duration.ofSeconds(20));
    }

    Relay start(Producers producers, Duration takeOverAfter) {
        var config = new RelayTimes(takeOverAfter);
        var relay = new Relay(database.source(), producers, new RelayMetrics(metrics, Clock.systemUTC()),
                TracerProvider.noop().get("test"), config,
                Clock.systemUTC());
        relays.put(relay, Thread.ofPlatform().start(relay));
        return relay;
    }

    void stop(Relay relay) {
        relay.stop();
        try {
            var thread = relays.remove(relay);
            thread.join(Duration.ofSeconds(10));
            thread.interrupt();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What PostgreSQL does with the session of a relay that it does not hear of any more. */
    void endSessionOfTheLeader() {
        database.run("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"
                + " and database = (select oid from pg_database where datname = current_database())");
    }

    @Override
    public void close() {
        new ArrayList<>(relays.keySet()).forEach(this::stop);
    }
}
