package dev.patchbay.outbox.relay;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.patchbay.outbox.Outbox;
import dev.patchbay.outbox.support.Change;
import dev.patchbay.outbox.support.Database;
import dev.patchbay.outbox.support.Running;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Rows that concurrent writers change, each change with its event; one change in ten is rolled back. */
final class Things {

    private static final int WRITERS = 8;
    private static final String NEXT = "update thing set sequence = sequence + 1 where name = :name returning sequence";

    final List<String> names = IntStream.range(0, 20).mapToObj(i -> i + "-" + UUID.randomUUID()).toList();
    private final Outbox outbox;
    private final Database database;

    Things(Outbox outbox, Database database) {
        this.outbox = outbox;
        this.database = database;
        names.forEach(name -> database.run("insert into thing (name) values (?)", name));
    }

    /** Begins that many changes, by writers that do not wait for each other. */
    CompletableFuture<Void> change(int count) {
        var writers = Executors.newFixedThreadPool(WRITERS);
        var changes = IntStream.range(0, count).mapToObj(i -> CompletableFuture.runAsync(() -> change(i % 10 == 7), writers));
        return CompletableFuture.allOf(changes.toArray(CompletableFuture[]::new))
                .whenComplete((done, failure) -> writers.shutdown());
    }

    /** What each row says of itself after everything. */
    Map<String, Long> sequences() {
        return names.stream().collect(Collectors.toMap(name -> name, name -> Long
                .parseLong(database.rows("select sequence from thing where name = ?", name).getFirst())));
    }

    Stream<String> effects() {
        return names.stream().flatMap(name -> database.rows("select event_id from effect where name = ?", name).stream());
    }

    private void change(boolean rolledBack) {
        var name = names.get(ThreadLocalRandom.current().nextInt(names.size()));
        Running.await(() -> Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(NEXT, Long.class).setParameter("name", name).getSingleResult())
                .chain(sequence -> outbox.add(Change.TOPIC, new Change(name, sequence).event()))
                .chain(() -> rolledBack ? Panache.currentTransaction().invoke(transaction -> transaction.markForRollback())
                        : Uni.createFrom().nullItem())));
    }
}
