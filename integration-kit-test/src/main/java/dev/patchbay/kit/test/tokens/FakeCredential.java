package dev.patchbay.kit.test.tokens;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What the fake hands out, of any kind that token-service keeps; never printed.
 *
 * @param scheme {@code bearer}, {@code key} or {@code oauth1}
 * @param expiresAt null if it does not
 * @param oauth1 what requests are signed with beside the token; null unless of that scheme
 */
public record FakeCredential(String scheme, String accessToken, Instant expiresAt, Map<String, String> oauth1) {

    public static final String CONSUMER_KEY = "kit-consumer-key";
    public static final String CONSUMER_SECRET = "kit-consumer-secret";

    /** An access token of OAuth 2.0. */
    public static FakeCredential bearer(String accessToken, Instant expiresAt) {
        return new FakeCredential("bearer", accessToken, expiresAt, null);
    }

    /** An API key, or a personal access token. */
    public static FakeCredential key(String key) {
        return new FakeCredential("key", key, null, null);
    }

    /** @param signatureMethod {@code PLAINTEXT} or {@code HMAC-SHA1} */
    public static FakeCredential oauth1(String token, String tokenSecret, String signatureMethod) {
        return new FakeCredential("oauth1", token, null, Map.of("consumer_key", CONSUMER_KEY, "consumer_secret",
                CONSUMER_SECRET, "token_secret", tokenSecret, "signature_method", signatureMethod));
    }

    boolean renewable() {
        return scheme.equals("bearer");
    }

    /** The members of its answer; what does not apply is absent. */
    Map<String, Object> wire() {
        var members = new HashMap<String, Object>(Map.of("scheme", scheme, "access_token", accessToken));
        if (expiresAt != null) {
            members.put("expires_at", expiresAt.toString());
        }
        if (oauth1 != null) {
            members.put("oauth1", oauth1);
        }
        return members;
    }

    @Override
    public String toString() {
        return scheme + " credential";
    }
}
