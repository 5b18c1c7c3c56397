package dev.patchbay.simulators.spotify.accounts;

import java.time.Clock;

import dev.patchbay.simulators.exchange.OpaqueValue;

/** The authorization code grant, with all that RFC 6749 and RFC 7636 let a server refuse. */
final class CodeGrant {

    private final Clock clock;
    private final AuthorizationCodes codes;
    private final AccessTokens accessTokens;
    private final IssuedSecrets secrets;

    CodeGrant(Clock clock, AuthorizationCodes codes, AccessTokens accessTokens, IssuedSecrets secrets) {
        this.clock = clock;
        this.codes = codes;
        this.accessTokens = accessTokens;
        this.secrets = secrets;
    }

    TokenFamily redeem(PresentedClient presented, SingleParameters form) {
        if (form.has("code_verifier")) {
            secrets.verifier(form.get("code_verifier"));
        }
        String value = form.get("code");
        AuthorizationCodes.Code code = codes.take(value).orElseThrow(() -> refuseUsed(value));
        AuthorizationRequest request = code.request();
        check(request.client().equals(presented.client()), "Invalid authorization code");
        presented.requireProof(request.usesPkce());
        check(!codes.expired(code), "Authorization code expired");
        check(request.redirectUri().equals(form.get("redirect_uri")), "Invalid redirect URI");
        checkVerifier(request, form);
        TokenFamily family = new TokenFamily(OpaqueValue.create(""), request.client(), code.person(),
                request.scopes(), request.usesPkce(), clock.instant());
        codes.redeemed(value, family);
        return family;
    }

    private static void checkVerifier(AuthorizationRequest request, SingleParameters form) {
        boolean proved = request.usesPkce() ? Pkce.proves(form.get("code_verifier"), request.codeChallenge())
                : !form.has("code_verifier");
        check(proved, "code_verifier was incorrect");
    }

    /** A code that comes twice was stolen: whatever was issued for it dies (RFC 6749, section 4.1.2). */
    private OAuthRefusal refuseUsed(String value) {
        codes.familyOf(value).ifPresent(accessTokens::revokeFamily);
        return OAuthRefusal.invalidGrant("Invalid authorization code");
    }

    private static void check(boolean condition, String description) {
        if (!condition) {
            throw OAuthRefusal.invalidGrant(description);
        }
    }
}
