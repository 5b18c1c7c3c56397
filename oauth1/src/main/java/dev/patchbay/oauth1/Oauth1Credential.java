package dev.patchbay.oauth1;

import java.util.Objects;

/**
 * What a request is signed with (RFC 5849, 1.1: client credentials, and those of a token). Never printed.
 *
 * @param token null while there is none
 * @param tokenSecret null while there is none
 */
public record Oauth1Credential(String consumerKey, String consumerSecret, String token, String tokenSecret,
        SignatureMethod method) {

    public Oauth1Credential {
        Objects.requireNonNull(consumerKey, "consumerKey");
        Objects.requireNonNull(consumerSecret, "consumerSecret");
        Objects.requireNonNull(method, "method");
        if ((token == null) != (tokenSecret == null)) {
            throw new IllegalArgumentException("A token and its secret come together");
        }
    }

    /** Of the app alone, to ask for a token. */
    public static Oauth1Credential ofApp(String consumerKey, String consumerSecret, SignatureMethod method) {
        return new Oauth1Credential(consumerKey, consumerSecret, null, null, method);
    }

    public Oauth1Credential with(String newToken, String newTokenSecret) {
        return new Oauth1Credential(consumerKey, consumerSecret, newToken, newTokenSecret, method);
    }

    @Override
    public String toString() {
        return method.wireName() + " credential";
    }
}
