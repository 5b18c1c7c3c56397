package dev.patchbay.outbox.relay;

import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnsupportedForMessageFormatException;

/** An event that Kafka will never take, however often it is offered. */
record Refusal(Waiting event, String reason) {

    /**
     * Only what lies in the record itself. A missing topic, a missing permission or a broker that is away are mended by
     * somebody, and then the record goes.
     */
    static boolean isFinal(Throwable cause) {
        return switch (cause) {
            case RecordTooLargeException e -> true;
            case RecordBatchTooLargeException e -> true;
            case InvalidTopicException e -> true;
            case InvalidTimestampException e -> true;
            case UnsupportedForMessageFormatException e -> true;
            case InvalidRecordException e -> true;
            case null, default -> false;
        };
    }
}
