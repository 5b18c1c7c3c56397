package dev.patchbay.discogs;

import java.time.Clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Oauth1;
import dev.patchbay.kit.call.Request;
import dev.patchbay.oauth1.Oauth1Credential;
import dev.patchbay.oauth1.Oauth1Header;
import dev.patchbay.oauth1.SignatureMethod;

/** How a request says who asks: by a personal token, or signed by OAuth 1.0a. */
@Singleton
class Signing {

    private final Oauth1Header header;

    @Inject
    Signing(Clock clock) {
        this.header = new Oauth1Header(clock);
    }

    String authorization(Request request, Credential credential) {
        return credential.oauth1() == null ? "Discogs token=" + credential.accessToken()
                : header.of(request.method().name(), request.uri(), signed(credential.accessToken(), credential.oauth1()));
    }

    private static Oauth1Credential signed(String token, Oauth1 secrets) {
        return new Oauth1Credential(secrets.consumerKey(), secrets.consumerSecret(), token, secrets.tokenSecret(),
                SignatureMethod.named(secrets.signatureMethod()));
    }
}
