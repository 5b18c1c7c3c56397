package dev.patchbay.simulators.invention;

import java.text.Normalizer;
import java.util.Locale;

/** Names as a search compares them: in lower case and without accents. */
public final class PlainText {

    private PlainText() {
    }

    public static String of(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
