package dev.patchbay.gateway.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

import dev.patchbay.gateway.accesstoken.AccessTokens;
import dev.patchbay.gateway.account.AccountView;
import dev.patchbay.gateway.account.Accounts;
import dev.patchbay.gateway.account.VerifiedAccount;
import dev.patchbay.gateway.session.Refreshed;
import dev.patchbay.gateway.session.SessionCookie;
import dev.patchbay.gateway.session.Sessions;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Turns a session into what the client gets of it: an access token in the body, the refresh token in the cookie. */
@Singleton
class SignIn {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessTokens accessTokens;
    private final SessionCookie cookie;

    @Inject
    SignIn(Accounts accounts, Sessions sessions, AccessTokens accessTokens, SessionCookie cookie) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.accessTokens = accessTokens;
        this.cookie = cookie;
    }

    /** Fails with {@code credentials_invalid} if the password has been changed since it was verified. */
    Uni<RestResponse<SignInAnswer>> begin(VerifiedAccount verified, Status status) {
        var account = verified.account();
        return Panache.withTransaction(() -> accounts.confirm(verified).chain(() -> sessions.open(account.id())))
                .map(opened -> answer(account, opened, status));
    }

    Uni<RestResponse<SignInAnswer>> proceed(Refreshed refreshed) {
        return accounts.find(refreshed.session().account()).map(account -> answer(account, refreshed, Status.OK));
    }

    private RestResponse<SignInAnswer> answer(AccountView account, Refreshed refreshed, Status status) {
        var token = accessTokens.issue(account.id(), refreshed.session().id(), account.roles());
        return ResponseBuilder.create(status, SignInAnswer.of(account, token)).cookie(cookie.holding(refreshed)).build();
    }
}
