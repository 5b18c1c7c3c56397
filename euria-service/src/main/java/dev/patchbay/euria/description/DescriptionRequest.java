package dev.patchbay.euria.description;

import java.util.Locale;

import dev.patchbay.euria.prompt.Kind;
import dev.patchbay.euria.prompt.Language;
import dev.patchbay.euria.prompt.Length;
import dev.patchbay.euria.prompt.Subject;
import dev.patchbay.kit.operation.Inputs;

/** What a client asks for. */
record DescriptionRequest(String kind, String name, String artist, String language, String length, String context) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CONTEXT = 4_000;

    /** Fails with {@code validation_failed}, naming all that is wrong. */
    Subject subject() {
        var inputs = new Inputs();
        inputs.check(name != null && !name.isBlank() && name.length() <= LONGEST_NAME, "name",
                "must have from 1 to " + LONGEST_NAME + " characters");
        inputs.check(artist == null || artist.length() <= LONGEST_NAME, "artist",
                "must have at most " + LONGEST_NAME + " characters");
        inputs.check(context == null || context.length() <= LONGEST_CONTEXT, "context",
                "must have at most " + LONGEST_CONTEXT + " characters");
        var wantedKind = one(Kind.class, kind, "kind", "must be artist or album", inputs);
        var wantedLanguage = one(Language.class, language == null ? "en" : language, "language",
                "must be de, en, fr or it", inputs);
        var wantedLength = one(Length.class, length == null ? "medium" : length, "length",
                "must be short, medium or long", inputs);
        inputs.verify();
        var subject = new Subject(wantedKind, name, artist, wantedLanguage, wantedLength, context);
        inputs.check(subject.name() != null, "name", "must have a character that can be printed");
        inputs.verify();
        return subject;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String word, String field, String message, Inputs inputs) {
        for (var value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return value;
            }
        }
        inputs.check(false, field, message);
        return null;
    }
}
