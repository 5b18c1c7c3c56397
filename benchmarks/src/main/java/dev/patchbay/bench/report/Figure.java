package dev.patchbay.bench.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What was measured of one promise.
 *
 * @param id as in the list of figures, such as {@code F3}; a word where the list has none
 * @param target what it is measured against
 * @param columns their heads
 * @param rows as many cells as columns
 * @param notes how it was done, and what a reader must know
 */
public record Figure(String id, String title, String target, List<String> columns, List<List<String>> rows,
        List<String> notes) {

    public Figure {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row of %s has %d cells, not %d".formatted(id, row.size(), columns.size()));
            }
        }
    }

    /** The first column is text and stands left, the others are numbers and stand right. */
    String table() {
        var lines = new ArrayList<String>();
        lines.add(line(columns));
        rows.forEach(row -> lines.add(line(row)));
        return String.join(System.lineSeparator(), lines);
    }

    private String line(List<String> cells) {
        var text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int width = width(i);
            text.append(i == 0 ? "  %-" + width + "s" : "  %" + width + "s");
        }
        return text.toString().formatted(cells.toArray()).stripTrailing();
    }

    private int width(int column) {
        return Math.max(columns.get(column).length(),
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1));
    }
}
