package dev.patchbay.contracts.connection;

import static dev.patchbay.contracts.connection.Action.ASK_OPERATOR;
import static dev.patchbay.contracts.connection.Action.NONE;
import static dev.patchbay.contracts.connection.Action.RAISE_BUDGET;
import static dev.patchbay.contracts.connection.Action.RECONNECT;
import static dev.patchbay.contracts.connection.Action.WAIT;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The closed catalogue of why a connection is as it is, identical in REST, Kafka, webhooks and pages. A provider's own
 * words are translated into one of these and never become a new {@link Reason}.
 */
public enum Cause {
    NEVER_CONNECTED(false, RECONNECT),
    DISCONNECTED_BY_USER(false, RECONNECT),
    AUTHORIZATION_PENDING(true, WAIT),
    CONSENT_DENIED(false, RECONNECT),
    ACCOUNT_CONFLICT(false, RECONNECT),
    REFRESH_TOKEN_EXPIRED(false, RECONNECT),
    REVOKED_AT_PROVIDER(false, RECONNECT),
    RENEWAL_INTERRUPTED(false, RECONNECT),
    SCOPE_MISSING(false, RECONNECT),
    PROVIDER_OUTAGE(true, WAIT),
    PROVIDER_INCIDENT(true, WAIT),
    RATE_LIMITED(true, WAIT),
    APP_SEAT_LIMIT(false, ASK_OPERATOR),
    APP_OWNER_NOT_PREMIUM(false, ASK_OPERATOR),
    APP_CREDENTIALS_INVALID(false, ASK_OPERATOR),
    KEY_UNAVAILABLE(true, ASK_OPERATOR),
    DISABLED(false, NONE),
    MAINTENANCE(true, WAIT),
    BUDGET_EXCEEDED(false, RAISE_BUDGET);

    private final boolean retryable;
    private final Action action;

    Cause(boolean retryable, Action action) {
        this.retryable = retryable;
        this.action = action;
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the same call may succeed later without anybody acting. */
    public boolean retryable() {
        return retryable;
    }

    public Action action() {
        return action;
    }
}
