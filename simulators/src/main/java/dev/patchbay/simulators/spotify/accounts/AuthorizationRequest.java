package dev.patchbay.simulators.spotify.accounts;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A request that passed every check and waits for the person's decision.
 *
 * @param codeChallenge empty where a confidential client uses no PKCE
 */
record AuthorizationRequest(RegisteredClient client, String redirectUri, String state, Set<String> scopes,
        String codeChallenge) {

    AuthorizationRequest {
        scopes = Set.copyOf(scopes);
    }

    boolean usesPkce() {
        return !codeChallenge.isEmpty();
    }

    String redirectWith(String name, String value) {
        String separator = redirectUri.contains("?") ? "&" : "?";
        String answer = redirectUri + separator + name + "=" + encode(value);
        return state.isEmpty() ? answer : answer + "&state=" + encode(state);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "AuthorizationRequest[client=" + client.id() + ", redirectUri=" + redirectUri + "]";
    }
}
