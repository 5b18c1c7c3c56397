package dev.patchbay.contracts.connection;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * The canonical status of one account's connection to one provider. Every member is always present; null means that the
 * provider has no such thing or that it is not known. Instants are whole epoch seconds.
 *
 * @param connected whether calls can be made without anybody acting; follows from {@code reason}
 * @param expiresAt when the access token expires
 * @param lastRefreshAt when the access token was last renewed
 * @param refreshed true only in the answer to a renewal that was asked for by hand
 * @param scopes what was consented to, in the provider's words
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ConnectionStatus(String provider, boolean connected, Reason reason, Details details, Long expiresAt,
        Long lastRefreshAt, boolean refreshed, List<String> scopes) {

    public ConnectionStatus {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(details, "details");
        if (connected != reason.connected()) {
            throw new IllegalArgumentException("connected contradicts reason " + reason.wireName());
        }
        scopes = List.copyOf(scopes);
    }

    /** A connection without credentials. */
    public static ConnectionStatus none(String provider, Cause cause, Instant since, URI actionUrl) {
        return new ConnectionStatus(provider, false, Reason.NO_TOKENS,
                Details.of(cause, since, actionUrl, null, null), null, null, false, List.of());
    }

    public ConnectionStatus asRefreshed() {
        return new ConnectionStatus(provider, connected, reason, details, expiresAt, lastRefreshAt, true, scopes);
    }

    /** The same connection while something outside of it stands in its way. */
    public ConnectionStatus because(Cause cause) {
        var hindered = new Details(cause, details.since(), cause.retryable(), cause.action(), null,
                details.reauthRequiredBy(), details.account());
        return new ConnectionStatus(provider, connected, reason, hindered, expiresAt, lastRefreshAt, refreshed, scopes);
    }

    /**
     * @param cause null while everything is well
     * @param since when this state began
     * @param actionUrl where to carry out {@code action}
     * @param reauthRequiredBy when the consent ends, whatever is renewed until then
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Details(Cause cause, Long since, boolean retryable, Action action, URI actionUrl,
            Long reauthRequiredBy, ProviderAccount account) {

        /** Derives {@code retryable} and {@code action} from the cause, so that they never disagree. */
        public static Details of(Cause cause, Instant since, URI actionUrl, Instant reauthRequiredBy,
                ProviderAccount account) {
            var action = cause == null ? Action.NONE : cause.action();
            return new Details(cause, seconds(since), cause != null && cause.retryable(), action,
                    action == Action.RECONNECT ? actionUrl : null, seconds(reauthRequiredBy), account);
        }
    }

    public static Long seconds(Instant instant) {
        return instant == null ? null : instant.getEpochSecond();
    }
}
