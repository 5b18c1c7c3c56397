package dev.patchbay.discogs.manual;

import dev.patchbay.discogs.wire.DiscogsInputs;

/**
 * What a person notes of something that they have; of a change, what is null stays as it is.
 *
 * @param year null if it is not known; 0 in a change takes it away, as an empty text does with format and notes
 */
record EntryText(String artist, String title, Integer year, String format, String notes) {

    static final EntryText NONE = new EntryText(null, null, null, null, null);

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_FORMAT = 100;
    private static final int LONGEST_NOTES = 1_000;
    private static final int FIRST_YEAR = 1860;
    private static final int LAST_YEAR = 2200;

    void checkNew(DiscogsInputs inputs) {
        inputs.check(artist != null, "artist", "must be there");
        inputs.check(title != null, "title", "must be there");
        check(inputs);
    }

    void check(DiscogsInputs inputs) {
        inputs.text("artist", artist, LONGEST_NAME);
        inputs.text("title", title, LONGEST_NAME);
        inputs.check(year == null || year == 0 || (year >= FIRST_YEAR && year <= LAST_YEAR), "year",
                "must be a year since " + FIRST_YEAR);
        inputs.check(fits(format, LONGEST_FORMAT), "format", "must have at most " + LONGEST_FORMAT + " characters");
        inputs.line("format", format);
        inputs.check(fits(notes, LONGEST_NOTES), "notes", "must have at most " + LONGEST_NOTES + " characters");
        inputs.lines("notes", notes);
    }

    /** This one, changed by that one. */
    EntryText with(EntryText change) {
        return new EntryText(changed(artist, change.artist), changed(title, change.title),
                change.year == null ? year : change.year, changed(format, change.format), changed(notes, change.notes))
                .clean();
    }

    /** Without what says nothing. */
    EntryText clean() {
        return new EntryText(stripped(artist), stripped(title), year == null || year == 0 ? null : year, stripped(format),
                stripped(notes));
    }

    private static boolean fits(String text, int longest) {
        return text == null || text.length() <= longest;
    }

    private static String changed(String before, String change) {
        return change == null ? before : change;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
