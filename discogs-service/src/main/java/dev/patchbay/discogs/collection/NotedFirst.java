package dev.patchbay.discogs.collection;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import dev.patchbay.discogs.wire.DiscogsPage;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Meta;
import dev.patchbay.kit.operation.Cursor;
import dev.patchbay.kit.operation.Page;
import dev.patchbay.kit.operation.PageRequest;
import io.smallrye.mutiny.Uni;

/** What was noted by hand fills the first pages of a collection, under cursors of their own; those of Discogs follow. */
@Singleton
class NotedFirst {

    private static final Logger LOG = Logger.getLogger(NotedFirst.class);
    private static final String KIND = "noted";
    // more than anybody can note
    private static final int LAST_OFFSET = 9_999;

    private final NotedByHand manual;

    @Inject
    NotedFirst(NotedByHand manual) {
        this.manual = manual;
    }

    /** Where the page of this cursor begins; empty if it is none of these. */
    static OptionalInt offset(String cursor) {
        if (cursor == null) {
            return OptionalInt.of(0);
        }
        var offset = Cursor.value(KIND, cursor);
        return offset.isPresent() && offset.getAsLong() <= LAST_OFFSET ? OptionalInt.of((int) offset.getAsLong())
                : OptionalInt.empty();
    }

    /** @param discogs the first page there, asked for if nothing is noted from the offset on, or it cannot be read */
    Uni<Answer<Page<CollectionItem>>> page(UUID account, int offset, DiscogsPage first,
            Uni<Answer<Page<CollectionItem>>> discogs) {
        return manual.page(account, new PageRequest(first.perPage(), offset, LAST_OFFSET)).onItemOrFailure()
                .transformToUni((noted, failure) -> {
                    if (failure != null) {
                        LOG.warnf("What was noted by hand is missing in a collection: %s", failure);
                        return discogs.map(NotedFirst::withoutNoted);
                    }
                    return noted.isEmpty() ? discogs : Uni.createFrom().item(answer(noted, offset, first));
                });
    }

    private static Answer<Page<CollectionItem>> withoutNoted(Answer<Page<CollectionItem>> answer) {
        return new Answer<>(answer.value(), answer.meta().lacking(NotedByHand.MISSING));
    }

    private static Answer<Page<CollectionItem>> answer(List<CollectionItem> noted, int offset, DiscogsPage first) {
        int limit = first.perPage();
        var page = noted.size() > limit ? new Page<>(noted.subList(0, limit), Cursor.of(KIND, offset + limit))
                : new Page<>(noted, first.cursor());
        return new Answer<>(page, Meta.LIVE);
    }
}
