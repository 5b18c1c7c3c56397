package dev.patchbay.simulators.spotify.accounts;

import java.time.Clock;

import dev.patchbay.simulators.consent.PendingConsents;
import dev.patchbay.simulators.people.Person;
import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.behaviour.BehaviourSwitch;
import io.vertx.core.http.HttpMethod;

/** Spotify's accounts service: consent and tokens. Used on one event loop only. */
public final class SpotifyAccounts {

    private final IssuedSecrets secrets = new IssuedSecrets();
    private final PendingConsents<AuthorizationRequest> consents;
    private final AuthorizationCodes codes;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens = new RefreshTokens(secrets);
    private final AuthorizeEndpoint authorize;
    private final TokenEndpoint token;

    public SpotifyAccounts(Clock clock, BehaviourSwitch behaviour) {
        consents = new PendingConsents<>(clock);
        codes = new AuthorizationCodes(clock, secrets);
        accessTokens = new AccessTokens(clock, secrets);
        authorize = new AuthorizeEndpoint(consents, codes);
        token = new TokenEndpoint(behaviour, new CodeGrant(clock, codes, accessTokens, secrets),
                new RefreshGrant(clock, refreshTokens, accessTokens), accessTokens, refreshTokens);
    }

    public void mount(ProviderRoutes routes) {
        routes.get("/authorize", authorize::ask);
        routes.on(HttpMethod.POST, "/authorize", authorize::decide);
        routes.on(HttpMethod.POST, "/api/token", TokenEndpoint::label, token::answer);
    }

    public AccessTokens accessTokens() {
        return accessTokens;
    }

    public IssuedSecrets secrets() {
        return secrets;
    }

    public int reuseAlarms() {
        return refreshTokens.reuseAlarms();
    }

    public void clearAlarms() {
        refreshTokens.clearAlarms();
    }

    public void expireAccessTokens() {
        accessTokens.expireAll();
    }

    /** As if the person had removed the app in the account settings. */
    public void revoke(Person person) {
        refreshTokens.familiesOf(person).forEach(accessTokens::revokeFamily);
    }

    public void reset() {
        secrets.clear();
        consents.clear();
        codes.clear();
        accessTokens.clear();
        refreshTokens.clear();
    }
}
