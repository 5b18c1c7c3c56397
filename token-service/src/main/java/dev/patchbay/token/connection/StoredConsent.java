package dev.patchbay.token.connection;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import dev.patchbay.contracts.connection.ProviderAccount;

/** What the person consented to, and until when. */
@Embeddable
public class StoredConsent {

    @Column(name = "provider_account_id")
    String providerAccountId;

    @Column(name = "provider_account_name")
    String providerAccountName;

    String scopes = "";

    @Column(name = "authorized_at")
    Instant authorizedAt;

    @Column(name = "reauth_required_by")
    Instant endsAt;

    @Column(name = "reauth_notice_at")
    Instant noticeAt;

    void give(Consent consent, Instant now) {
        providerAccountId = consent.providerAccount().id();
        providerAccountName = consent.providerAccount().displayName();
        scopes = consent.scopes();
        authorizedAt = consent.authorizedAt();
        endsAt = consent.endsAt();
        noticeAt = ReauthHorizon.firstNotice(endsAt, now);
    }

    void clear() {
        providerAccountId = null;
        providerAccountName = null;
        scopes = "";
        authorizedAt = null;
        endsAt = null;
        noticeAt = null;
    }

    /** Those whose time has come are not given again. */
    void announceLaterThan(Instant now) {
        noticeAt = endsAt == null ? null : ReauthHorizon.nextNotice(endsAt, now);
    }

    void announceNothing() {
        noticeAt = null;
    }

    public List<String> scopes() {
        return scopes.isEmpty() ? List.of() : List.of(scopes.split(" "));
    }

    /** When it ends, whatever is renewed until then; null if it does not. */
    public Instant endsAt() {
        return endsAt;
    }

    /** Null while there is no consent. */
    public ProviderAccount providerAccount() {
        return providerAccountId == null ? null : new ProviderAccount(providerAccountId, providerAccountName);
    }
}
