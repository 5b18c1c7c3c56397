package dev.patchbay.simulators.spotify.catalogue;

import java.time.LocalDate;
import java.util.Locale;

/** How much of a release date is known. */
public enum Precision {
    YEAR(4),
    MONTH(7),
    DAY(10);

    private final int length;

    Precision(int length) {
        this.length = length;
    }

    public String write(LocalDate date) {
        return date.toString().substring(0, length);
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
