package dev.patchbay.discogs.collection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.discogs.profile.OwnCalls;
import dev.patchbay.discogs.wire.DiscogsPage;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.Problems;
import dev.patchbay.edge.time.Pauses;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Credentials;
import dev.patchbay.kit.call.Failure;
import dev.patchbay.kit.call.FailureTexts;
import dev.patchbay.kit.call.Meta;
import dev.patchbay.kit.operation.Page;
import dev.patchbay.kit.token.Tokens;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * The whole collection, page after page as the reader takes them. Requests are made with what people who wait leave of the
 * rate budget; the stream waits for them.
 */
@Singleton
class CollectionStream {

    private static final Logger LOG = Logger.getLogger(CollectionStream.class);
    private static final String OPERATION = "collection_stream";
    private static final int ITEMS_AT_ONCE = 100;
    // the gateway waits for 30 s for a beginning, and for 60 s for each further byte
    private static final Duration PATIENCE_AT_FIRST = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final OwnCalls calls;
    private final Tokens tokens;
    private final CollectionCalls collection;
    private final NotedByHand manual;
    private final ByHand byHand;
    private final FailureTexts texts;
    private final Problems problems;
    private final Pauses pauses;
    private final Clock clock;

    @Inject
    CollectionStream(OwnCalls calls, Tokens tokens, CollectionCalls collection, NotedByHand manual, ByHand byHand,
            FailureTexts texts, Problems problems, Pauses pauses, Clock clock) {
        this.calls = calls;
        this.tokens = tokens;
        this.collection = collection;
        this.manual = manual;
        this.byHand = byHand;
        this.texts = texts;
        this.problems = problems;
        this.pauses = pauses;
        this.clock = clock;
    }

    /** Items, and at the end what became of it. Fails only before the first line. */
    Multi<Object> open(Caller caller) {
        var begun = new AtomicBoolean();
        return Multi.createBy().concatenating().streams(pages(tokens.ofUser(caller)), end(caller.account()))
                .invoke(line -> begun.set(true)).onFailure(failure -> begun.get()).recoverWithItem(this::error);
    }

    /** What was noted by hand, and the last line. */
    private Multi<Object> end(UUID account) {
        return manual.all(account).map(noted -> end(noted, Meta.LIVE)).onFailure().recoverWithItem(failure -> {
            LOG.warnf("What was noted by hand is missing in a stream: %s", failure);
            return end(List.of(), Meta.LIVE.lacking(NotedByHand.MISSING));
        }).onItem().transformToMulti(lines -> Multi.createFrom().iterable(lines));
    }

    private static List<Object> end(List<CollectionItem> noted, Meta meta) {
        var lines = new ArrayList<Object>(noted);
        lines.add(Map.of("meta", meta));
        return lines;
    }

    /** Each is asked for when the one before has been read. */
    private Multi<Object> pages(Credentials credentials) {
        return Multi.createBy().repeating()
                .uni(AtomicInteger::new, pages -> page(pages.incrementAndGet(), credentials))
                .whilst(page -> page.nextCursor() != null)
                .onItem().transformToMultiAndConcatenate(page -> lines(page.items()));
    }

    private static Multi<Object> lines(List<CollectionItem> items) {
        return Multi.createFrom().iterable(List.<Object> copyOf(items));
    }

    private Uni<Page<CollectionItem>> page(int number, Credentials credentials) {
        var patience = number == 1 ? PATIENCE_AT_FIRST : PATIENCE;
        return fetched(new DiscogsPage(number, ITEMS_AT_ONCE), credentials, clock.instant().plus(patience))
                .onFailure(CallException.class).transform(texts.problem(OPERATION))
                .onFailure(ProblemException.class).transform(byHand::offered);
    }

    private Object error(Throwable failure) {
        return Map.of("error", problems.problem(told(failure), null));
    }

    private static ProblemException.Failure told(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem.failure();
        }
        LOG.error("The stream of a collection broke off", failure);
        return ProblemException.Failure.of(ErrorCode.INTERNAL_ERROR, "The collection broke off here. Begin anew.");
    }

    private Uni<Page<CollectionItem>> fetched(DiscogsPage page, Credentials credentials, Instant end) {
        return calls.once(collection.items(CollectionCalls.ALL, page.query(), page).inBackground(), credentials)
                .onFailure(CallException.class).recoverWithUni(thrown -> pauseAfter(thrown.failure(), end)
                        .map(pause -> pauses.pause(pause).chain(() -> fetched(page, credentials, end)))
                        .orElseGet(() -> Uni.createFrom().failure(thrown)));
    }

    /** Empty if waiting is of no use, or takes too long. */
    private Optional<Duration> pauseAfter(Failure failure, Instant end) {
        return failure.code() == ErrorCode.RATE_LIMITED && clock.instant().plus(failure.retryAfter()).isBefore(end)
                ? Optional.of(failure.retryAfter())
                : Optional.empty();
    }
}
