package dev.patchbay.kit.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import dev.patchbay.edge.problem.Violation;

/** Checks the parameters of one request and tells all that is wrong at once. Nothing unchecked reaches a provider's URL. */
public class Inputs {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final int LAST_OFFSET = 999_999;

    private final List<Violation> violations = new ArrayList<>();

    /** For text that becomes a part of an address. */
    public void matches(String field, String value, Pattern pattern, String message) {
        check(value != null && pattern.matcher(value).matches(), field, message);
    }

    /** For one line of text that is stored or sent. A database takes no NUL, and an encoding no half of a character. */
    public void line(String field, String text) {
        check(text == null || text.codePoints().allMatch(Inputs::legible), field, "must have no control characters");
    }

    /** The same for a text of several lines. */
    public void lines(String field, String text) {
        check(text == null || text.codePoints().allMatch(c -> c == '\n' || c == '\r' || c == '\t' || legible(c)), field,
                "must have no control characters but line breaks and tabs");
    }

    private static boolean legible(int character) {
        return !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }

    /** @return null if none was sent; of two nobody knows which is meant (RFC 6749, section 3.1) */
    public String single(String field, List<String> values) {
        check(values.size() <= 1, field, "must be sent once");
        return values.isEmpty() ? null : values.getFirst();
    }

    public PageRequest page(String limit, String cursor, int defaultLimit, int maxLimit) {
        return page(limit, cursor, defaultLimit, maxLimit, LAST_OFFSET);
    }

    public PageRequest page(String limit, String cursor, int defaultLimit, int maxLimit, int lastOffset) {
        return new PageRequest(limit(limit, defaultLimit, maxLimit), offset(cursor, lastOffset), lastOffset);
    }

    /** For what only one endpoint knows. */
    public void check(boolean holds, String field, String message) {
        if (!holds) {
            violations.add(new Violation(field, message));
        }
    }

    /** To be called before anything is done. */
    public void verify() {
        if (!violations.isEmpty()) {
            throw new ProblemException(Failure.of(ErrorCode.VALIDATION_FAILED, "Mend what is listed under violations.")
                    .withViolations(violations));
        }
    }

    /** @return the default one if none is asked for */
    public int limit(String limit, int defaultLimit, int maxLimit) {
        if (limit == null) {
            return defaultLimit;
        }
        int value = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        check(value >= 1 && value <= maxLimit, "limit", "must be from 1 to " + maxLimit);
        return value;
    }

    private int offset(String cursor, int lastOffset) {
        if (cursor == null) {
            return 0;
        }
        long offset = Cursor.value(PageRequest.OFFSET, cursor).orElse(-1);
        var fits = offset >= 0 && offset <= lastOffset;
        check(fits, "cursor", "must be a next_cursor of an earlier answer");
        return fits ? (int) offset : 0;
    }
}
