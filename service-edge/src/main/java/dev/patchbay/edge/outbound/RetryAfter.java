package dev.patchbay.edge.outbound;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** The header of RFC 9110, 10.2.3: seconds, or a date. Anything else is as good as absent. */
public final class RetryAfter {

    public static final String HEADER = "Retry-After";

    /** The longest that is believed: whatever a provider writes, one answer cannot shut it off for longer. */
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {
    }

    public static Optional<Duration> parse(String header, Clock clock) {
        if (header == null) {
            return Optional.empty();
        }
        var text = header.strip();
        var told = SECONDS.matcher(text).matches() ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
                : date(text, clock);
        return told.map(wait -> wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    private static Optional<Duration> date(String text, Clock clock) {
        try {
            var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            var wait = Duration.between(clock.instant(), date);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
