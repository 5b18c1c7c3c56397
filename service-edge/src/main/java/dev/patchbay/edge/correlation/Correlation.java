package dev.patchbay.edge.correlation;

import java.util.UUID;
import java.util.regex.Pattern;

import org.jboss.logging.MDC;

/** The id that names one request in every answer, log line, event and inner call it causes. */
public final class Correlation {

    public static final String HEADER = "X-Correlation-Id";
    public static final String LOG_FIELD = "correlation_id";

    // anything else could forge log lines or blow them up
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private Correlation() {
    }

    /** @return the id of the running request or job, null outside of one */
    public static String current() {
        return (String) MDC.get(LOG_FIELD);
    }

    public static String start(String offered) {
        var id = offered != null && ACCEPTED.matcher(offered).matches() ? offered : UUID.randomUUID().toString();
        MDC.put(LOG_FIELD, id);
        return id;
    }
}
