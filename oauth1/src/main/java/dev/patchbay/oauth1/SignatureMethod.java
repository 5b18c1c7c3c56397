package dev.patchbay.oauth1;

import com.github.scribejava.core.services.HMACSha1SignatureService;
import com.github.scribejava.core.services.PlaintextSignatureService;
import com.github.scribejava.core.services.SignatureService;

/** How a request proves that its sender knows the secrets (RFC 5849, 3.4). */
public enum SignatureMethod {
    PLAINTEXT,
    HMAC_SHA1;

    /** As {@code oauth_signature_method} names it. */
    public String wireName() {
        return service().getSignatureMethod();
    }

    /** @throws IllegalArgumentException if there is none of this name */
    public static SignatureMethod named(String wireName) {
        for (var method : values()) {
            if (method.wireName().equals(wireName)) {
                return method;
            }
        }
        throw new IllegalArgumentException("signature method must be PLAINTEXT or HMAC-SHA1");
    }

    String sign(String baseString, String consumerSecret, String tokenSecret) {
        return service().getSignature(baseString, consumerSecret, tokenSecret);
    }

    private SignatureService service() {
        return switch (this) {
            case PLAINTEXT -> new PlaintextSignatureService();
            case HMAC_SHA1 -> new HMACSha1SignatureService();
        };
    }
}
