package dev.patchbay.kit.block;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What one replica knows of a block: what it read of the row, and what it was told itself. */
final class KnownBlock {

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Clock clock;
    private Instant read = Instant.EPOCH;
    private Instant readAt = Instant.EPOCH;
    private Instant unsaved = Instant.EPOCH;
    private boolean reading;
    private long changes;

    /** @param changes how often something was told or saved before it began */
    record Reading(long changes) {
    }

    KnownBlock(Clock clock) {
        this.clock = clock;
    }

    /** Empty if what is known is young enough, for one that is about to be read again a little longer. */
    synchronized Optional<Reading> beginReading() {
        var young = reading ? REMEMBERED.multipliedBy(2) : REMEMBERED;
        if (clock.instant().isBefore(readAt.plus(young))) {
            return Optional.empty();
        }
        reading = true;
        return Optional.of(new Reading(changes));
    }

    /**
     * What was read while something was told or saved may be older than that, and is not believed.
     *
     * @param until null if nothing could be read
     */
    synchronized void endReading(Reading begun, Instant until) {
        reading = false;
        if (begun.changes() != changes) {
            return;
        }
        readAt = clock.instant();
        read = until == null ? read : until;
    }

    synchronized void told(Instant until) {
        unsaved = later(unsaved, until);
        changes++;
    }

    synchronized void saved(Instant until) {
        read = later(read, until);
        readAt = clock.instant();
        unsaved = unsaved.isAfter(until) ? unsaved : Instant.EPOCH;
        changes++;
    }

    /** Empty if the row has been told all that still matters. */
    synchronized Optional<Instant> unsaved() {
        return unsaved.isAfter(clock.instant()) ? Optional.of(unsaved) : Optional.empty();
    }

    synchronized Duration left() {
        var left = Duration.between(clock.instant(), later(read, unsaved));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
