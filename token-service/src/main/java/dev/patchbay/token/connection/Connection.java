package dev.patchbay.token.connection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.contracts.event.ConnectionKey;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;

/**
 * One account's connection to one provider, without its tokens, which are its {@link Credential}. The row outlives a
 * disconnect, since the sequence of its events does. {@code tokenVersion} is the fence: it rises with every change of
 * the tokens, and whoever writes tokens must hold the version they were made from.
 */
@Entity
@Table(name = "connection")
public class Connection extends PanacheEntityBase {

    @Id
    UUID id;

    UUID account;
    String provider;

    @Convert(converter = StateConverter.class)
    ConnectionState state;

    @Convert(converter = CauseConverter.class)
    Cause cause;

    Instant since;
    long sequence;

    @Column(name = "provider_account_id")
    String providerAccountId;

    @Column(name = "provider_account_name")
    String providerAccountName;

    String scopes;

    @Column(name = "authorized_at")
    Instant authorizedAt;

    @Column(name = "reauth_required_by")
    Instant reauthRequiredBy;

    @Column(name = "access_expires_at")
    Instant accessExpiresAt;

    @Column(name = "last_refresh_at")
    Instant lastRefreshAt;

    @Column(name = "token_version")
    long tokenVersion;

    @Column(name = "renewal_started_at")
    Instant renewalStartedAt;

    @Column(name = "renewal_instance")
    String renewalInstance;

    @Column(name = "next_renewal_at")
    Instant nextRenewalAt;

    @Column(name = "failed_renewals")
    int failedRenewals;

    /** What a consent brought. */
    public record Consent(ProviderAccount providerAccount, String scopes, Instant authorizedAt, Instant endsAt,
            Instant accessExpiresAt) {
    }

    public void activate(Consent consent, Instant now) {
        enter(ConnectionState.ACTIVE, null, now);
        providerAccountId = consent.providerAccount().id();
        providerAccountName = consent.providerAccount().displayName();
        scopes = consent.scopes();
        authorizedAt = consent.authorizedAt();
        reauthRequiredBy = consent.endsAt();
        accessExpiresAt = consent.accessExpiresAt();
        lastRefreshAt = null;
        replaceTokens();
    }

    /** Without credentials; remembers why there are none. */
    public void consentDenied(Instant now) {
        if (state == ConnectionState.NONE) {
            enter(ConnectionState.NONE, Cause.CONSENT_DENIED, now);
        }
    }

    public void disconnect(Instant now) {
        enter(ConnectionState.NONE, Cause.DISCONNECTED_BY_USER, now);
        providerAccountId = null;
        providerAccountName = null;
        scopes = "";
        authorizedAt = null;
        reauthRequiredBy = null;
        accessExpiresAt = null;
        lastRefreshAt = null;
        replaceTokens();
    }

    /** The intent, to be committed before the request leaves. */
    public void beginRenewal(String instance, Instant now) {
        renewalStartedAt = now;
        renewalInstance = instance;
    }

    public void renewed(Instant newAccessExpiresAt, String newScopes, Instant now) {
        if (cause != null) {
            enter(ConnectionState.ACTIVE, null, now);
        }
        accessExpiresAt = newAccessExpiresAt;
        lastRefreshAt = now;
        if (newScopes != null) {
            scopes = newScopes;
        }
        replaceTokens();
    }

    /** The tokens stay as they are. */
    public void renewalFailed(Cause newCause, Instant nextAttempt, Instant now) {
        if (cause != newCause) {
            enter(ConnectionState.ACTIVE, newCause, now);
        }
        renewalStartedAt = null;
        renewalInstance = null;
        nextRenewalAt = nextAttempt;
        failedRenewals++;
    }

    public void requireReauth(Cause newCause, Instant now) {
        enter(ConnectionState.NEEDS_REAUTH, newCause, now);
        accessExpiresAt = null;
        replaceTokens();
    }

    /** Whatever renewal is under way finds its version gone and changes nothing. */
    private void replaceTokens() {
        tokenVersion++;
        renewalStartedAt = null;
        renewalInstance = null;
        nextRenewalAt = null;
        failedRenewals = 0;
    }

    private void enter(ConnectionState newState, Cause newCause, Instant now) {
        state = newState;
        cause = newCause;
        since = now;
    }

    /** The next number of this connection's events; the row lock makes them gapless and ordered. */
    long nextSequence() {
        sequence++;
        return sequence;
    }

    public ConnectionKey key() {
        return new ConnectionKey(account, provider);
    }

    public ConnectionState state() {
        return state;
    }

    /** Null while all is well. */
    public Cause cause() {
        return cause;
    }

    public long tokenVersion() {
        return tokenVersion;
    }

    public Instant accessExpiresAt() {
        return accessExpiresAt;
    }

    public Instant reauthRequiredBy() {
        return reauthRequiredBy;
    }

    public Instant renewalStartedAt() {
        return renewalStartedAt;
    }

    public Instant nextRenewalAt() {
        return nextRenewalAt;
    }

    public int failedRenewals() {
        return failedRenewals;
    }

    public List<String> scopes() {
        return scopes.isEmpty() ? List.of() : List.of(scopes.split(" "));
    }

    /** Null while there are no credentials. */
    public ProviderAccount providerAccount() {
        return providerAccountId == null ? null : new ProviderAccount(providerAccountId, providerAccountName);
    }
}
