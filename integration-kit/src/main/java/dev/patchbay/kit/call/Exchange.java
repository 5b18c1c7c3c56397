package dev.patchbay.kit.call;

import java.time.Duration;

import io.smallrye.mutiny.Uni;

/** What one attempt does at the provider, once it is known that the provider may be asked. */
public interface Exchange<T> {

    /** A fixed name, for metrics and logs. */
    String operation();

    /** Whether somebody waits for it. */
    Priority priority();

    /** Whether doing it twice is the same as doing it once (RFC 9110, 9.2.2). */
    boolean repeatable();

    /** How long one attempt may take. */
    Duration timeout();

    /** The same, after an attempt that may have been carried out. */
    default Exchange<T> again() {
        return this;
    }

    /** Fails with a {@link CallException}; cancelling it leaves nothing behind at the provider. */
    Uni<T> make(Credential credential, Duration timeout);
}
