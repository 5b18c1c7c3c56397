package dev.patchbay.token.authorization;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;

import dev.patchbay.token.provider.FormEncoding;
import dev.patchbay.token.provider.ProvidersConfig.OAuthProvider;

/** An authorization request (RFC 6749, 4.1.1 and RFC 7636, 4.3). */
record AuthorizationUrl(OAuthProvider provider, String redirectUri, List<String> scopes, String state,
        String challenge) {

    URI uri() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("response_type", "code");
        parameters.put("client_id", provider.clientId());
        parameters.put("redirect_uri", redirectUri);
        parameters.put("scope", String.join(" ", scopes));
        parameters.put("state", state);
        parameters.put("code_challenge_method", "S256");
        parameters.put("code_challenge", challenge);
        var separator = provider.authorizeUrl().getQuery() == null ? "?" : "&";
        return URI.create(provider.authorizeUrl() + separator + FormEncoding.encode(parameters));
    }
}
