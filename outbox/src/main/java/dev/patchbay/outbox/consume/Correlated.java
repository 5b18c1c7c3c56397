package dev.patchbay.outbox.consume;

import java.util.regex.Pattern;

import org.jboss.logging.MDC;

/** Lets the log lines of a handler name the request that caused the event. */
final class Correlated {

    private static final String LOG_FIELD = "correlation_id";
    // anything else could forge log lines or blow them up
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private Correlated() {
    }

    static void with(String id) {
        if (id != null && ACCEPTED.matcher(id).matches()) {
            MDC.put(LOG_FIELD, id);
        } else {
            MDC.remove(LOG_FIELD);
        }
    }
}
