package dev.patchbay.simulators.spotify.accounts;

import java.util.Optional;
import java.util.Set;

/**
 * Checks an authorization request. A refusal is text for the page, as at Spotify; nobody is sent to a URI that was not
 * checked.
 */
final class AuthorizationCheck {

    sealed interface Outcome {
    }

    record Accepted(AuthorizationRequest request) implements Outcome {
    }

    record Refused(String text) implements Outcome {
    }

    private AuthorizationCheck() {
    }

    static Outcome check(SingleParameters parameters) {
        if (parameters.repeated().isPresent()) {
            return new Refused("Parameter given twice: " + parameters.repeated().get());
        }
        return RegisteredClient.find(parameters.get("client_id"))
                .map(client -> check(client, parameters))
                .orElseGet(() -> new Refused("INVALID_CLIENT: Invalid client"));
    }

    private static Outcome check(RegisteredClient client, SingleParameters parameters) {
        Set<String> scopes = Scopes.split(parameters.get("scope"));
        Optional<String> refusal = RedirectUris.refusal(client.redirectUris(), parameters.get("redirect_uri"))
                .or(() -> responseType(parameters))
                .or(() -> Scopes.allKnown(scopes) ? Optional.empty() : Optional.of("INVALID_SCOPE: Invalid scope"))
                .or(() -> pkce(client, parameters));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        return new Accepted(new AuthorizationRequest(client, parameters.get("redirect_uri"), parameters.get("state"),
                scopes, parameters.get("code_challenge")));
    }

    private static Optional<String> responseType(SingleParameters parameters) {
        return "code".equals(parameters.get("response_type")) ? Optional.empty()
                : Optional.of("response_type must be code");
    }

    private static Optional<String> pkce(RegisteredClient client, SingleParameters parameters) {
        if (!parameters.has("code_challenge") && !parameters.has("code_challenge_method")) {
            return client.isPublic() ? Optional.of("code_challenge_method must be S256") : Optional.empty();
        }
        if (!"S256".equals(parameters.get("code_challenge_method"))) {
            return Optional.of("code_challenge_method must be S256");
        }
        return Pkce.isChallenge(parameters.get("code_challenge")) ? Optional.empty()
                : Optional.of("code_challenge must be a base64url SHA-256 without padding");
    }
}
