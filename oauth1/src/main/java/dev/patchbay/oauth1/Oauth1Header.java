package dev.patchbay.oauth1;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;

import com.github.scribejava.core.extractors.BaseStringExtractorImpl;
import com.github.scribejava.core.extractors.HeaderExtractorImpl;
import com.github.scribejava.core.model.OAuthConstants;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;

/** The {@code Authorization} of one request (RFC 5849, 3.5.1). Each request needs one of its own. */
public final class Oauth1Header {

    private static final String NO_SECRET = "";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;

    private final Clock clock;
    private final Supplier<String> nonces;

    public Oauth1Header(Clock clock) {
        this(clock, Oauth1Header::nonce);
    }

    Oauth1Header(Clock clock, Supplier<String> nonces) {
        this.clock = clock;
        this.nonces = nonces;
    }

    /** @param uri as it will be sent: its query is signed */
    public String of(String method, URI uri, Oauth1Credential credential) {
        return of(method, uri, credential, Map.of());
    }

    /** @param parameters of the protocol beside the usual ones, such as {@code oauth_callback} */
    public String of(String method, URI uri, Oauth1Credential credential, Map<String, String> parameters) {
        var request = new OAuthRequest(Verb.valueOf(method), uri.toString());
        parameters.forEach(request::addOAuthParameter);
        request.addOAuthParameter(OAuthConstants.CONSUMER_KEY, credential.consumerKey());
        request.addOAuthParameter(OAuthConstants.NONCE, nonces.get());
        request.addOAuthParameter(OAuthConstants.SIGN_METHOD, credential.method().wireName());
        request.addOAuthParameter(OAuthConstants.TIMESTAMP, Long.toString(clock.instant().getEpochSecond()));
        if (credential.token() != null) {
            request.addOAuthParameter(OAuthConstants.TOKEN, credential.token());
        }
        request.addOAuthParameter(OAuthConstants.SIGNATURE, signature(request, credential));
        return new HeaderExtractorImpl().extract(request);
    }

    private static String signature(OAuthRequest request, Oauth1Credential credential) {
        var tokenSecret = credential.tokenSecret() == null ? NO_SECRET : credential.tokenSecret();
        return credential.method().sign(new BaseStringExtractorImpl().extract(request), credential.consumerSecret(),
                tokenSecret);
    }

    private static String nonce() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
