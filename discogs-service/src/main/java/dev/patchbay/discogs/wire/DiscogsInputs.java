package dev.patchbay.discogs.wire;

import java.util.List;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

import dev.patchbay.kit.operation.Cursor;
import dev.patchbay.kit.operation.Inputs;
import dev.patchbay.kit.operation.Query;

/** With what only Discogs' addresses have. */
public final class DiscogsInputs extends Inputs {

    private static final Pattern ID = Pattern.compile("[1-9]\\d{0,9}");
    private static final Pattern FOLDER = Pattern.compile("\\d{1,10}");
    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final int LAST_PAGE = 100_000;
    private static final int BEST_RATING = 5;

    /** @return null if it is none; then {@link #verify()} refuses the request */
    public <T> T id(String id, LongFunction<T> type) {
        return id("id", id, type);
    }

    public <T> T id(String field, String id, LongFunction<T> type) {
        matches(field, id, ID, "must be a number of Discogs");
        return id != null && ID.matcher(id).matches() ? type.apply(Long.parseLong(id)) : null;
    }

    /** For an id in a body. */
    public <T> T id(String field, Long id, LongFunction<T> type) {
        return id(field, id == null ? null : id.toString(), type);
    }

    /** @param otherwise if none is asked for; null if one must be */
    public String folder(String folder, String otherwise) {
        var asked = folder == null ? otherwise : folder;
        matches("folder", asked, FOLDER, "must be the id of a folder");
        return asked;
    }

    public DiscogsPage page(String limit, String cursor) {
        return new DiscogsPage(number(cursor), limit(limit, USUAL, MOST));
    }

    /** Adds to an address what lists in the order asked for. */
    public void sort(Query query, String sort, String order, List<String> orders) {
        check(sort == null || orders.contains(sort), "sort", "must be one of " + String.join(", ", orders));
        check(order == null || order.equals("asc") || order.equals("desc"), "order", "must be asc or desc");
        if (sort != null) {
            query.with("sort", sort).with("sort_order", order == null ? "asc" : order);
        }
    }

    public void rating(Integer rating) {
        check(rating == null || (rating >= 0 && rating <= BEST_RATING), "rating", "must be from 0 to " + BEST_RATING);
    }

    /** @return stripped, null if there is none */
    public String text(String field, String text, int longest) {
        check(text == null || (!text.isBlank() && text.length() <= longest), field,
                "must have from 1 to " + longest + " characters");
        line(field, text);
        return text == null ? null : text.strip();
    }

    public String requiredText(String field, String text, int longest) {
        check(text != null, field, "must be there");
        return text(field, text, longest);
    }

    private int number(String cursor) {
        if (cursor == null) {
            return 1;
        }
        long number = Cursor.value(DiscogsPage.KIND, cursor).orElse(0);
        var fits = number >= 1 && number <= LAST_PAGE;
        check(fits, "cursor", "must be a next_cursor of an earlier answer");
        return fits ? (int) number : 1;
    }
}
