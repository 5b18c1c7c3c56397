package dev.patchbay.token.connection;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.patchbay.contracts.connection.Cause;
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

    @Embedded
    StoredConsent consent = new StoredConsent();

    @Column(name = "access_expires_at")
    Instant accessExpiresAt;

    @Column(name = "last_refresh_at")
    Instant lastRefreshAt;

    @Column(name = "token_version")
    long tokenVersion;

    @Embedded
    RenewalState renewal = new RenewalState();

    public void activate(Consent given, Instant newAccessExpiresAt, Instant renewalDueAt, Instant now) {
        enter(ConnectionState.ACTIVE, null, now);
        consent.give(given, now);
        accessExpiresAt = newAccessExpiresAt;
        lastRefreshAt = null;
        replaceTokens(renewalDueAt);
    }

    /** Without credentials; remembers why there are none. */
    public void consentDenied(Instant now) {
        if (state == ConnectionState.NONE) {
            enter(ConnectionState.NONE, Cause.CONSENT_DENIED, now);
        }
    }

    public void disconnect(Instant now) {
        enter(ConnectionState.NONE, Cause.DISCONNECTED_BY_USER, now);
        consent.clear();
        accessExpiresAt = null;
        lastRefreshAt = null;
        replaceTokens(null);
    }

    /**
     * The intent, to be committed before the request leaves.
     *
     * @param journal that will hold the answer
     * @param interruptedAt when nothing will be heard of it any more
     */
    public void beginRenewal(String journal, Instant now, Instant interruptedAt) {
        renewal.begin(journal, now, interruptedAt);
    }

    /** Its answer was lost with the process that asked; the provider does not mind being asked again. */
    public void forgetRenewal(Instant now) {
        renewal.schedule(now);
    }

    public void renewed(Instant newAccessExpiresAt, String newScopes, Instant renewalDueAt, Instant now) {
        if (state != ConnectionState.ACTIVE) {
            consent.announceLaterThan(now);
        }
        if (cause != null) {
            enter(ConnectionState.ACTIVE, null, now);
        }
        accessExpiresAt = newAccessExpiresAt;
        lastRefreshAt = now;
        if (newScopes != null) {
            consent.scopes = newScopes;
        }
        replaceTokens(renewalDueAt);
    }

    /** The tokens stay as they are. */
    public void renewalFailed(Cause newCause, Instant nextAttempt, Instant now) {
        if (cause != newCause) {
            enter(ConnectionState.ACTIVE, newCause, now);
        }
        renewal.fail(nextAttempt);
    }

    public void requireReauth(Cause newCause, Instant now) {
        enter(ConnectionState.NEEDS_REAUTH, newCause, now);
        accessExpiresAt = null;
        consent.announceNothing();
        if (newCause == Cause.RENEWAL_INTERRUPTED) {
            // the version stays: an answer that comes after all still counts
            renewal.schedule(null);
        } else {
            replaceTokens(null);
        }
    }

    /** The tokens that were set aside are in use again; they are renewed before they serve, if they can be. */
    public void restore(Scheme scheme, Instant now) {
        var due = scheme.renewable() ? now : null;
        enter(ConnectionState.ACTIVE, null, now);
        accessExpiresAt = due;
        consent.announceLaterThan(now);
        replaceTokens(due);
    }

    /** What is held cannot be renewed. */
    public void renewNever() {
        renewal.schedule(null);
    }

    /** Its owner has been told that the consent comes to its end. */
    public void reauthNoticed(Instant now) {
        consent.announceLaterThan(now);
    }

    /** Whether an answer to the spending of this version's refresh token still counts. */
    public boolean awaits(long version) {
        return tokenVersion == version && (state == ConnectionState.ACTIVE || cause == Cause.RENEWAL_INTERRUPTED);
    }

    /** Of the tokens that were set aside when the connection came to need a new consent. */
    long rejectedVersion() {
        return cause == Cause.RENEWAL_INTERRUPTED ? tokenVersion : tokenVersion - 1;
    }

    /** Whatever renewal is under way finds its version gone and changes nothing. */
    private void replaceTokens(Instant renewalDueAt) {
        tokenVersion++;
        renewal.schedule(renewalDueAt);
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

    public StoredConsent consent() {
        return consent;
    }

    public RenewalState renewal() {
        return renewal;
    }
}
