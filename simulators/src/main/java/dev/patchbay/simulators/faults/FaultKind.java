package dev.patchbay.simulators.faults;

import java.time.Duration;

/** The names of the faults in the control API, with the members each one takes. */
enum FaultKind {
    LATENCY,
    RATE_LIMIT,
    STATUS,
    TIMEOUT,
    CUT,
    TRUNCATED_JSON,
    WRONG_JSON,
    DEEP_JSON,
    HUGE_BODY,
    HTML_502,
    PLAIN_403,
    REDIRECT,
    SLOW_DRIP,
    INVALID_GRANT,
    INVALID_CLIENT;

    private static final int USUAL_DEPTH = 100_000;

    Fault read(Fields fields) {
        return switch (this) {
            case LATENCY -> new Fault.Latency(Duration.ofMillis(fields.number("millis")));
            case RATE_LIMIT -> rateLimit(fields);
            case STATUS -> new Fault.Status(fields.integer("status"));
            case TIMEOUT -> new Fault.Timeout();
            case CUT -> new Fault.Cut();
            case TRUNCATED_JSON -> new Fault.TruncatedJson();
            case WRONG_JSON -> new Fault.WrongJson();
            case DEEP_JSON -> new Fault.DeepJson(fields.has("depth") ? fields.integer("depth") : USUAL_DEPTH);
            case HUGE_BODY -> new Fault.HugeBody(fields.number("bytes"));
            case HTML_502 -> new Fault.Html502();
            case PLAIN_403 -> new Fault.Plain403();
            case REDIRECT -> new Fault.Redirect(fields.text("location"));
            case SLOW_DRIP -> new Fault.SlowDrip(fields.integer("bytes_per_second"));
            case INVALID_GRANT -> new Fault.InvalidGrant();
            case INVALID_CLIENT -> new Fault.InvalidClient();
        };
    }

    boolean fits(FaultTarget target) {
        return target.issuesTokens() || (this != INVALID_GRANT && this != INVALID_CLIENT);
    }

    private static Fault rateLimit(Fields fields) {
        Integer retryAfter = fields.has("retry_after") ? fields.integer("retry_after") : null;
        Fault.RateLimit.Body body = fields.has("body") ? fields.choice("body", Fault.RateLimit.Body.class, '_')
                : Fault.RateLimit.Body.STANDARD;
        return new Fault.RateLimit(retryAfter, body);
    }
}
