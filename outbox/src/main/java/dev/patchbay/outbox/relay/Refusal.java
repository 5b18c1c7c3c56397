package dev.patchbay.outbox.relay;

import java.util.Optional;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnsupportedForMessageFormatException;

/**
 * Kafka will never take what was sent, however often it is offered.
 *
 * @param reason Kafka's name of the error
 */
record Refusal(String reason) {

    /**
     * Only what lies in the record itself. A missing topic, a missing permission or a broker that is away are mended by
     * somebody, and then the record goes.
     */
    static Optional<Refusal> of(Throwable cause) {
        return switch (cause) {
            case RecordTooLargeException e -> because(e);
            case RecordBatchTooLargeException e -> because(e);
            case InvalidTopicException e -> because(e);
            case InvalidTimestampException e -> because(e);
            case UnsupportedForMessageFormatException e -> because(e);
            case InvalidRecordException e -> because(e);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<Refusal> because(Exception cause) {
        return Optional.of(new Refusal(cause.getClass().getSimpleName()));
    }
}
