package dev.patchbay.edge.problem;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A failure that is told to the client as it is. The detail is written for a person and must not contain a secret, a
 * class name or a text that came from outside.
 */
public class ProblemException extends RuntimeException {

    private final transient Failure failure;

    /** What is told beside the code; null where it does not apply. */
    public record Failure(ErrorCode code, String detail, String service, String operation, Integer upstreamStatus,
            Duration retryAfter, URI actionUrl, List<Violation> violations) {

        public Failure {
            Objects.requireNonNull(code, "code");
            violations = violations == null ? List.of() : List.copyOf(violations);
        }

        public static Failure of(ErrorCode code, String detail) {
            return new Failure(code, detail, null, null, null, null, null, null);
        }

        public Failure during(String newOperation) {
            return new Failure(code, detail, service, newOperation, upstreamStatus, retryAfter, actionUrl, violations);
        }

        public Failure withUpstreamStatus(int newUpstreamStatus) {
            return new Failure(code, detail, service, operation, newUpstreamStatus, retryAfter, actionUrl, violations);
        }

        public Failure withRetryAfter(Duration newRetryAfter) {
            return new Failure(code, detail, service, operation, upstreamStatus, newRetryAfter, actionUrl, violations);
        }

        public Failure withActionUrl(URI newActionUrl) {
            return new Failure(code, detail, service, operation, upstreamStatus, retryAfter, newActionUrl, violations);
        }

        public Failure withViolations(List<Violation> newViolations) {
            return new Failure(code, detail, service, operation, upstreamStatus, retryAfter, actionUrl, newViolations);
        }
    }

    public ProblemException(ErrorCode code, String detail) {
        this(Failure.of(code, detail));
    }

    public ProblemException(Failure failure) {
        super(failure.code().wireName() + ": " + failure.detail());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }

    public ErrorCode code() {
        return failure.code();
    }
}
