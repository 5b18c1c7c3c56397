package dev.patchbay.token.authorization;

import java.net.URI;
import java.util.LinkedHashMap;

import dev.patchbay.token.provider.Authorization.OAuth2;
import dev.patchbay.token.provider.FormEncoding;

/** An authorization request (RFC 6749, 4.1.1 and RFC 7636, 4.3). */
record AuthorizationUrl(OAuth2 provider, String redirectUri, String scopes, String state,
        String challenge) {

    URI uri() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", provider.clientId());
        parameters.put("redirect_uri", redirectUri);
        parameters.put("scope", scopes);
        parameters.put("state", state);
        parameters.put("code_challenge_method", "S256");
        parameters.put("code_challenge", challenge);
        return FormEncoding.extend(provider.authorizeUrl(), parameters);
    }
}
