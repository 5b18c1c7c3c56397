package dev.patchbay.simulators.invention;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names as a search compares them: in lower case and without accents. */
public final class PlainText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

    private PlainText() {
    }

    public static String of(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return Normalizer.isNormalized(lower, Normalizer.Form.NFD) ? lower
                : ACCENTS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    }
}
