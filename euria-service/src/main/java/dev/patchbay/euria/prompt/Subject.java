package dev.patchbay.euria.prompt;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import dev.patchbay.edge.digest.Sha256;

/**
 * What a description is asked for, as we keep it: texts from people without control characters and with single spaces, in
 * one form of Unicode.
 *
 * @param artist of an album, null if it was not told
 * @param context what a person adds, null for nothing
 */
public record Subject(Kind kind, String name, String artist, Language language, Length length, String context) {

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\s]+");

    public Subject {
        Objects.requireNonNull(kind, "kind");
        name = clean(name);
        artist = clean(artist);
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(length, "length");
        context = clean(context);
    }

    /** Null if nothing is left. */
    static String clean(String text) {
        if (text == null) {
            return null;
        }
        var cleaned = UNPRINTABLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
        return cleaned.isEmpty() ? null : cleaned;
    }

    /** The same for whoever asks for the same, however it is spelled. */
    public String digest() {
        return Sha256.text(String.join("\n", kind.name(), folded(name), folded(artist), language.name(), length.name(),
                folded(context)));
    }

    private static String folded(String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
