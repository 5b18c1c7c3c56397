package dev.patchbay.simulators.faults;

import java.time.Duration;

/** A way in which a provider fails. */
public sealed interface Fault {

    /** The true answer, late. */
    record Latency(Duration delay) implements Fault {
        public Latency {
            require(!delay.isNegative() && delay.toMinutes() < 60, "millis must be from 0 to 3599999");
        }
    }

    /** 429; {@code retryAfterSeconds} null leaves the header out. */
    record RateLimit(Integer retryAfterSeconds, Body body) implements Fault {
        public RateLimit {
            require(retryAfterSeconds == null || retryAfterSeconds >= 0, "retry_after must not be negative");
        }

        enum Body {
            STANDARD,
            QUOTA,
            EMPTY
        }
    }

    record Status(int status) implements Fault {
        public Status {
            require(status >= 500 && status <= 599, "status must be from 500 to 599");
        }
    }

    /** Accepts the request and never answers. */
    record Timeout() implements Fault {
    }

    /** Announces the whole body, sends half and closes the connection. */
    record Cut() implements Fault {
    }

    record TruncatedJson() implements Fault {
    }

    record WrongJson() implements Fault {
    }

    record DeepJson(int depth) implements Fault {
        public DeepJson {
            require(depth >= 1 && depth <= 5_000_000, "depth must be from 1 to 5000000");
        }
    }

    record HugeBody(long bytes) implements Fault {
        public HugeBody {
            require(bytes >= 1 && bytes <= 1L << 34, "bytes must be from 1 to 17179869184");
        }
    }

    record Html502() implements Fault {
    }

    /** 403 in plain text, as when the owner of the app has no premium subscription. */
    record Plain403() implements Fault {
    }

    record Redirect(String location) implements Fault {
        public Redirect {
            require(!location.isBlank() && location.chars().noneMatch(c -> c < ' '), "location must be a URL on one line");
        }
    }

    /** The true answer, a few bytes at a time. */
    record SlowDrip(int bytesPerSecond) implements Fault {
        public SlowDrip {
            require(bytesPerSecond >= 1 && bytesPerSecond <= 1_000_000, "bytes_per_second must be from 1 to 1000000");
        }
    }

    /** An outage in which the token endpoint calls good refresh tokens invalid. */
    record InvalidGrant() implements Fault {
    }

    /** An outage in which the token endpoint does not know its clients. */
    record InvalidClient() implements Fault {
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
