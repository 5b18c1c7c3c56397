package dev.patchbay.kit.call;

/**
 * The secrets beside a token of OAuth 1.0a (RFC 5849); never printed.
 *
 * @param signatureMethod {@code PLAINTEXT} or {@code HMAC-SHA1}
 */
public record Oauth1(String consumerKey, String consumerSecret, String tokenSecret, String signatureMethod) {

    @Override
    public String toString() {
        return "OAuth 1.0a secrets";
    }
}
