package dev.patchbay.simulators.spotify.accounts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Every secret value that went over the wire, so that a test can prove that no log holds one. */
public final class IssuedSecrets {

    private final Set<String> codes = new LinkedHashSet<>();
    private final Set<String> accessTokens = new LinkedHashSet<>();
    private final Set<String> refreshTokens = new LinkedHashSet<>();
    private final Set<String> verifiers = new LinkedHashSet<>();

    void code(String value) {
        codes.add(value);
    }

    void accessToken(String value) {
        accessTokens.add(value);
    }

    void refreshToken(String value) {
        refreshTokens.add(value);
    }

    void verifier(String value) {
        verifiers.add(value);
    }

    void clear() {
        List.of(codes, accessTokens, refreshTokens, verifiers).forEach(Set::clear);
    }

    public JsonObject toJson() {
        return new JsonObject().put("codes", array(codes)).put("access_tokens", array(accessTokens))
                .put("refresh_tokens", array(refreshTokens)).put("verifiers", array(verifiers));
    }

    private static JsonArray array(Set<String> values) {
        return new JsonArray(List.copyOf(values));
    }
}
