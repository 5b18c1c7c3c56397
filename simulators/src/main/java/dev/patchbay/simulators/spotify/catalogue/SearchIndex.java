package dev.patchbay.simulators.spotify.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import dev.patchbay.simulators.invention.PlainText;

/**
 * Finds entries by name, in any case and without accents. Exact names come first, then names that begin with the query,
 * then names that contain it, then entries credited to such a name.
 */
public final class SearchIndex<T extends Entry> {

    private static final int NO_MATCH = 4;

    private record Row<T>(T entry, String name, String credits, int popularity) {
    }

    private record Hit<T>(Row<T> row, int rank) {
    }

    private final List<Row<T>> rows;

    public SearchIndex(Collection<T> entries, Function<T, String> credits, ToIntFunction<T> popularity) {
        rows = entries.stream()
                .map(entry -> new Row<>(entry, PlainText.of(entry.name()), PlainText.of(credits.apply(entry)),
                        popularity.applyAsInt(entry)))
                .toList();
    }

    public List<T> find(String query) {
        String wanted = PlainText.of(query);
        return rows.stream()
                .map(row -> new Hit<>(row, rank(row, wanted)))
                .filter(hit -> hit.rank() < NO_MATCH)
                .sorted(Comparator.<Hit<T>> comparingInt(Hit::rank)
                        .thenComparing(hit -> hit.row().popularity(), Comparator.reverseOrder()))
                .map(hit -> hit.row().entry())
                .toList();
    }

    private static int rank(Row<?> row, String wanted) {
        if (row.name().equals(wanted)) {
            return 0;
        }
        if (row.name().startsWith(wanted)) {
            return 1;
        }
        if (row.name().contains(wanted)) {
            return 2;
        }
        return row.credits().contains(wanted) ? 3 : NO_MATCH;
    }
}
