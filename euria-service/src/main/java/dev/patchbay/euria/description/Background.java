package dev.patchbay.euria.description;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.euria.EuriaConfig;
import dev.patchbay.euria.description.Queue.Queued;
import dev.patchbay.euria.description.Queue.Taken;
import dev.patchbay.euria.description.Queue.Unreadable;
import dev.patchbay.euria.key.EuriaKeys;
import dev.patchbay.kit.call.Permission;
import dev.patchbay.kit.call.Priority;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Writes what is queued, with the key that it would have been written with at first, and with pauses that grow. */
@Singleton
class Background {

    private static final Logger LOG = Logger.getLogger(Background.class);
    private static final int MOST_AT_ONCE = 4;
    private static final Duration TO_WRITE_IT_DOWN = Duration.ofSeconds(30);

    private final Permission permission;
    private final Queue queue;
    private final Author author;
    private final EuriaKeys keys;
    private final Outcomes outcomes;
    private final Shelf shelf;
    private final Wording wording;
    private final EuriaConfig config;
    private final Vertx vertx;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long looking;

    @Inject
    Background(Permission permission, Queue queue, Author author, EuriaKeys keys, Outcomes outcomes, Shelf shelf,
            Wording wording, EuriaConfig config, Vertx vertx) {
        this.permission = permission;
        this.queue = queue;
        this.author = author;
        this.keys = keys;
        this.outcomes = outcomes;
        this.shelf = shelf;
        this.wording = wording;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        looking = vertx.setPeriodic(config.retry().every().toMillis(), timer -> look());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(looking);
    }

    private void look() {
        if (permission.callable() && busy.compareAndSet(false, true)) {
            var lease = config.limits().total().plus(config.limits().silence()).plus(TO_WRITE_IT_DOWN);
            queue.forget(wording.now()).chain(() -> queue.take(MOST_AT_ONCE, wording.now(), lease)).onItem()
                    .transformToMulti(due -> Multi.createFrom().iterable(due)).onItem().transformToUniAndMerge(this::attempt)
                    .collect().last().onTermination().invoke(() -> busy.set(false)).subscribe()
                    .with(done -> LOG.debug("The queue was looked at"),
                            failure -> LOG.warnf("The queue is looked at later: %s", failure.getMessage()));
        }
    }

    /** Never fails: one that cannot even be put off comes again when its lease is over. */
    private Uni<Void> attempt(Taken taken) {
        return Uni.createFrom().deferred(() -> switch (taken) {
            case Queued queued -> attempt(queued);
            case Unreadable unreadable -> outcomes.unreadable(unreadable);
        }).onFailure().recoverWithItem(failure -> {
            LOG.warnf("What became of a queued description is written down later: %s", failure.getMessage());
            return null;
        });
    }

    private Uni<Void> attempt(Queued queued) {
        var begun = wording.now();
        return shelf.find(queued.account(), queued.subject())
                .flatMap(kept -> kept == null ? written(queued, begun) : completed(queued, kept, begun));
    }

    private Uni<Void> written(Queued queued, Instant begun) {
        return author
                .begin(queued.id(), queued.account(), queued.subject(), keys.of(queued.account()), Priority.BACKGROUND, () -> {
                }).flatMap(Description::whole).onItemOrFailure()
                .transformToUni((view, failure) -> failure == null ? ended(queued, view, begun)
                        : outcomes.missed(queued, wording.refused(failure)));
    }

    private Uni<Void> ended(Queued queued, DescriptionView view, Instant begun) {
        return switch (view.state()) {
            case FINISHED -> shelf.find(queued.account(), queued.id())
                    .flatMap(written -> completed(queued, written, begun));
            case FAILED -> outcomes.missed(queued, view.failure());
            case CANCELLED -> outcomes.cancelled(queued);
            // its account reads it now, and may stop doing so: what became of it is seen when the lease is over
            case WRITING, QUEUED -> Uni.createFrom().voidItem();
        };
    }

    /** Told only when it can be read, by whoever is told. */
    private Uni<Void> completed(Queued queued, Written written, Instant begun) {
        return shelf.store(queued.account(), queued.id(), written, begun).chain(() -> outcomes.completed(queued));
    }
}
