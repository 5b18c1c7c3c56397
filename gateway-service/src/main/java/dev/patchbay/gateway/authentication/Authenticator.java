package dev.patchbay.gateway.authentication;

import java.util.Set;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.gateway.accesstoken.AccessTokens;
import dev.patchbay.gateway.accesstoken.VerifiedToken;
import dev.patchbay.gateway.account.Accounts;
import dev.patchbay.gateway.database.DatabasePatience;
import dev.patchbay.gateway.session.OpenSession;
import dev.patchbay.gateway.session.Sessions;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;

/** Finds out who a credential stands for; fails with {@link AuthenticationFailedException} if for nobody. */
@Singleton
class Authenticator {

    private final AccessTokens accessTokens;
    private final RememberedTokens remembered;
    private final Sessions sessions;
    private final Accounts accounts;
    private final DatabasePatience patience;

    @Inject
    Authenticator(AccessTokens accessTokens, RememberedTokens remembered, Sessions sessions, Accounts accounts,
            DatabasePatience patience) {
        this.accessTokens = accessTokens;
        this.remembered = remembered;
        this.sessions = sessions;
        this.accounts = accounts;
        this.patience = patience;
    }

    Uni<SignedIn> byAccessToken(String token) {
        return remembered.find(token).map(known -> Uni.createFrom().item(known)).orElseGet(() -> verify(token))
                .map(verified -> new SignedIn(verified.account(), verified.session(), verified.roles()));
    }

    Uni<SignedIn> bySessionCookie(String refreshToken) {
        return patience.within(sessions.find(refreshToken)).map(found -> found.orElseThrow(AuthenticationFailedException::new))
                .chain(this::withRoles);
    }

    /** A genuine token of a session that was ended is no good. */
    private Uni<VerifiedToken> verify(String token) {
        var verified = accessTokens.verify(token);
        return patience.within(sessions.isOpen(verified.session())).map(open -> {
            if (!open) {
                throw new AuthenticationFailedException();
            }
            remembered.remember(token, verified);
            return verified;
        });
    }

    private Uni<SignedIn> withRoles(OpenSession session) {
        return accounts.find(session.account())
                .map(account -> new SignedIn(account.id(), session.id(), Set.copyOf(account.roles())));
    }
}
