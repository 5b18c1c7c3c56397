package dev.patchbay.outbox.relay;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import dev.patchbay.outbox.support.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;

/** A relay alone in a process, which exists to be killed. It ends with the process that started it. */
final class RelayProgram {

    private RelayProgram() {
    }

    public static void main(String[] arguments) throws IOException {
        var database = new Database(System.getenv("URL"), System.getenv("ROLE"), System.getenv("PASSWORD"),
                System.getenv("BROKERS"));
        var clock = Clock.systemUTC();
        var relay = new Relay(database.source(), new Producers(database.broker()),
                new RelayMetrics(new SimpleMeterRegistry(), clock), TracerProvider.noop().get("test"),
                new RelayTimes(Duration.ofSeconds(2)), clock);
        Thread.ofPlatform().daemon().start(relay);
        while (System.in.read() >= 0) {
            // nobody writes; the end of the stream is the end of the parent
        }
    }
}
