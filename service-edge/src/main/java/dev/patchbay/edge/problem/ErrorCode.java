package dev.patchbay.edge.problem;

import static dev.patchbay.contracts.connection.Action.ASK_OPERATOR;
import static dev.patchbay.contracts.connection.Action.NONE;
import static dev.patchbay.contracts.connection.Action.RAISE_BUDGET;
import static dev.patchbay.contracts.connection.Action.RECONNECT;
import static dev.patchbay.contracts.connection.Action.WAIT;

import java.util.Locale;

import dev.patchbay.contracts.connection.Action;

/** Every way in which a request to Patchbay can fail; clients branch on {@link #wireName()}, never on a text. */
public enum ErrorCode {
    VALIDATION_FAILED(400, "The request is not valid", false, NONE),
    MALFORMED_REQUEST(400, "The request cannot be read", false, NONE),
    AUTHORIZATION_STATE_INVALID(400, "This authorization was not started here, or is over", false, RECONNECT),
    UNAUTHENTICATED(401, "Sign in to Patchbay first", false, NONE),
    CREDENTIALS_INVALID(401, "The name or the password is wrong", false, NONE),
    FORBIDDEN(403, "This is not yours to do", false, NONE),
    REGISTRATION_CLOSED(403, "Registration is closed here", false, ASK_OPERATOR),
    INVITATION_INVALID(403, "This invitation is not valid", false, ASK_OPERATOR),
    NOT_FOUND(404, "There is no such thing", false, NONE),
    METHOD_NOT_ALLOWED(405, "This path does not have this method", false, NONE),
    NOT_ACCEPTABLE(406, "This cannot be answered in the media type asked for", false, NONE),
    CONFLICT(409, "This contradicts what is already there", false, NONE),
    NOT_CONNECTED(409, "The account is not connected to this provider", false, RECONNECT),
    NEEDS_REAUTH(409, "The provider asks for a new consent", false, RECONNECT),
    ACCOUNT_CONFLICT(409, "Another account of this provider is connected", false, RECONNECT),
    PAYLOAD_TOO_LARGE(413, "The request is too large", false, NONE),
    URI_TOO_LONG(414, "The address is too long", false, NONE),
    UNSUPPORTED_MEDIA_TYPE(415, "This media type is not understood", false, NONE),
    RATE_LIMITED(429, "Too many requests", true, WAIT),
    HEADERS_TOO_LARGE(431, "The request headers are too large", false, NONE),
    INTERNAL_ERROR(500, "Something went wrong in Patchbay", true, ASK_OPERATOR),
    PROVIDER_ERROR(502, "The provider failed", true, WAIT),
    PROVIDER_UNREACHABLE(502, "The provider cannot be reached", true, WAIT),
    PROVIDER_REFUSED(502, "The provider refuses this", false, ASK_OPERATOR),
    BUDGET_EXCEEDED(402, "The budget is used up", false, RAISE_BUDGET),
    APP_CREDENTIALS_INVALID(503, "The provider does not accept Patchbay's own credentials", false, ASK_OPERATOR),
    CIRCUIT_OPEN(503, "The provider has failed repeatedly and is left alone for a while", true, WAIT),
    DISABLED(503, "This integration is switched off", false, ASK_OPERATOR),
    MAINTENANCE(503, "This integration is being maintained", true, WAIT),
    SERVICE_UNAVAILABLE(503, "A part of Patchbay is not available", true, WAIT),
    PROVIDER_TIMEOUT(504, "The provider did not answer in time", true, WAIT);

    private final int status;
    private final String title;
    private final boolean retryable;
    private final Action action;

    ErrorCode(int status, String title, boolean retryable, Action action) {
        this.status = status;
        this.title = title;
        this.retryable = retryable;
        this.action = action;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Whether the same request may succeed later without anybody acting. */
    public boolean retryable() {
        return retryable;
    }

    public Action action() {
        return action;
    }
}
