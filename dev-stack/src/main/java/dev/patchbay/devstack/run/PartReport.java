package dev.patchbay.devstack.run;

import java.time.Duration;
import java.util.Locale;

/**
 * A part of the suite that became ready.
 *
 * @param address URL, or host and port
 * @param startup from the start of its process to ready
 */
public record PartReport(String name, String address, Duration startup) {

    public String seconds() {
        return String.format(Locale.ROOT, "%.1f", startup.toMillis() / 1000.0);
    }
}
