package dev.patchbay.token.renewal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Keeps what providers granted from the moment it is known until the database has it, also through a crash. One thread
 * writes; those who come while it waits for the disk share its next wait.
 */
@ApplicationScoped
public class Journal {

    private static final Logger LOG = Logger.getLogger(Journal.class);
    private static final int LARGEST_SEGMENT = 1024 * 1024;
    private static final int LARGEST_BATCH = 256;

    private final JournalDirectory directory;
    private final ObjectMapper json;
    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final AtomicInteger depth = new AtomicInteger();
    private final Thread thread = Thread.ofPlatform().name("renewal-journal").daemon().unstarted(this::work);
    private Segment current;

    private sealed interface Task {
    }

    private record Write(String line, UniEmitter<? super Receipt> emitter) implements Task {
    }

    private record Settle(Segment segment) implements Task {
    }

    private record Close() implements Task {
    }

    /** For one durable entry. */
    public final class Receipt {

        private final Segment segment;

        private Receipt(Segment segment) {
            this.segment = segment;
            depth.incrementAndGet();
        }

        /** The database has it. */
        public void settled() {
            depth.decrementAndGet();
            tasks.add(new Settle(segment));
        }
    }

    @Inject
    Journal(JournalDirectory directory, ObjectMapper json, MeterRegistry metrics) {
        this.directory = directory;
        this.json = json;
        Gauge.builder("token.renewal.journal.depth", depth, AtomicInteger::get)
                .description("Granted tokens that the database does not have yet").register(metrics);
    }

    /** Which journal this is; the same for as long as its folder exists. */
    public String id() {
        return directory.id();
    }

    /** @return what the previous process left, in the order in which it was written */
    public List<JournalEntry> open() {
        var leftovers = directory.open();
        thread.start();
        return leftovers;
    }

    /** To be called when the database has all that was left. */
    public void forgetReplayed() throws IOException {
        directory.forgetLeftovers();
    }

    /** Keeps for a person what cannot be read, and does not read it again. Returns where. */
    public Path setReplayedAside() throws IOException {
        return directory.setLeftoversAside();
    }

    /** @return when the entry is on the disk; fails if it cannot be written */
    public Uni<Receipt> write(JournalEntry entry) {
        return Uni.createFrom().emitter(emitter -> tasks.add(new Write(line(entry), emitter)));
    }

    @PreDestroy
    void stop() throws InterruptedException {
        if (thread.isAlive()) {
            tasks.add(new Close());
            thread.join();
        }
        directory.release();
    }

    private String line(JournalEntry entry) {
        try {
            return json.writeValueAsString(entry) + "\n";
        } catch (IOException e) {
            throw new IllegalStateException("A journal entry cannot be written", e);
        }
    }

    private void work() {
        var batch = new ArrayList<Task>();
        try {
            do {
                batch.clear();
                batch.add(tasks.take());
                tasks.drainTo(batch, LARGEST_BATCH);
                append(writes(batch));
                settle(batch);
            } while (batch.stream().noneMatch(Close.class::isInstance));
            close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Write> writes(List<Task> batch) {
        return batch.stream().filter(Write.class::isInstance).map(Write.class::cast).toList();
    }

    private void append(List<Write> writes) {
        if (writes.isEmpty()) {
            return;
        }
        try {
            var segment = writable();
            segment.append(joined(writes), writes.size());
            writes.forEach(write -> write.emitter().complete(new Receipt(segment)));
        } catch (IOException e) {
            writes.forEach(write -> write.emitter().fail(e));
        }
    }

    private Segment writable() throws IOException {
        if (current == null || current.size() > LARGEST_SEGMENT) {
            current = directory.nextSegment();
        }
        return current;
    }

    private static ByteBuffer joined(List<Write> writes) {
        return StandardCharsets.UTF_8.encode(writes.stream().map(Write::line).collect(Collectors.joining()));
    }

    private void settle(List<Task> batch) {
        for (var task : batch) {
            if (task instanceof Settle settled && settled.segment().settle()) {
                clear(settled.segment());
            }
        }
    }

    private void clear(Segment segment) {
        try {
            if (segment == current) {
                segment.empty();
            } else {
                segment.delete();
            }
        } catch (IOException e) {
            LOG.warn("The renewal journal could not be tidied; settled entries will be read again at the next start", e);
        }
    }

    private void close() {
        try {
            if (current != null) {
                current.close();
            }
        } catch (IOException e) {
            LOG.warn("The renewal journal could not be closed", e);
        }
    }
}
