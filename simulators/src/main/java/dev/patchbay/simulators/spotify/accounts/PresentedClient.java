package dev.patchbay.simulators.spotify.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The client of a token request, by HTTP Basic or by {@code client_id} alone (RFC 6749, sections 2.3.1 and 3.2.1).
 *
 * @param authenticated whether it proved its secret
 */
record PresentedClient(RegisteredClient client, boolean authenticated) {

    static PresentedClient of(String authorization, SingleParameters form) {
        if (authorization == null) {
            return new PresentedClient(find(form.get("client_id")), false);
        }
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            throw OAuthRefusal.invalidClient();
        }
        PresentedClient presented = basic(authorization.substring(6).strip());
        if (form.has("client_id") && !form.get("client_id").equals(presented.client().id())) {
            throw OAuthRefusal.invalidClient();
        }
        return presented;
    }

    /** Without PKCE only the secret shows that the caller is the client. */
    void requireProof(boolean pkce) {
        if (!pkce && !authenticated) {
            throw OAuthRefusal.invalidClient();
        }
    }

    private static PresentedClient basic(String encoded) {
        String pair = decode(encoded);
        int colon = pair.indexOf(':');
        RegisteredClient client = find(colon < 0 ? pair : pair.substring(0, colon));
        if (!client.hasSecret(pair.substring(colon + 1))) {
            throw OAuthRefusal.invalidClient();
        }
        return new PresentedClient(client, true);
    }

    private static String decode(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw OAuthRefusal.invalidClient();
        }
    }

    private static RegisteredClient find(String id) {
        return RegisteredClient.find(id).orElseThrow(OAuthRefusal::invalidClient);
    }
}
