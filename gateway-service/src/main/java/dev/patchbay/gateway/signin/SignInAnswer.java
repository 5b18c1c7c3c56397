package dev.patchbay.gateway.signin;

import dev.patchbay.gateway.accesstoken.AccessToken;
import dev.patchbay.gateway.account.AccountView;

/**
 * What a client needs to call the API (RFC 6749, 5.1, without a refresh token, which is in the cookie).
 *
 * @param accessToken a credential, never printed
 * @param expiresIn seconds
 */
record SignInAnswer(AccountView account, String accessToken, String tokenType, long expiresIn) {

    static SignInAnswer of(AccountView account, AccessToken token) {
        return new SignInAnswer(account, token.value(), "Bearer", token.lifetime().toSeconds());
    }

    @Override
    public String toString() {
        return "sign-in of account " + account.id();
    }
}
