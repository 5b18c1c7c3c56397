package dev.patchbay.token.provider;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.patchbay.edge.outbound.SecureAddress;
import dev.patchbay.oauth1.Oauth1Credential;
import dev.patchbay.oauth1.SignatureMethod;
import dev.patchbay.token.provider.Authorization.OAuth1;
import dev.patchbay.token.provider.Authorization.OAuth2;
import dev.patchbay.token.provider.ProvidersConfig.Oauth1Config;
import dev.patchbay.token.provider.ProvidersConfig.ProviderConfig;
import io.quarkus.runtime.configuration.ConfigurationException;

/** Makes of a provider's keys what it offers. What does not fit together is refused, and the key named. */
record ProviderReader(String name, ProviderConfig config) {

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");

    Provider read() {
        return new Provider(name, authorization(), config.keys(), config.appKey().map(this::fitForAHeader));
    }

    private String fitForAHeader(String key) {
        if (!PRINTABLE.matcher(key).matches()) {
            throw wrong("app-key", "must be printable ASCII without spaces");
        }
        return key;
    }

    private Authorization authorization() {
        if (config.authorizeUrl().isPresent() || config.tokenUrl().isPresent() || config.clientId().isPresent()) {
            return oauth2();
        }
        return config.oauth1().map(this::oauth1).orElseGet(Authorization.None::new);
    }

    private Authorization oauth2() {
        return new OAuth2(secure("authorize-url", required("authorize-url", config.authorizeUrl())),
                secure("token-url", required("token-url", config.tokenUrl())), required("client-id", config.clientId()),
                config.clientSecret(), config.issuer(), config.rotatesRefreshTokens(), config.consentLifetime(),
                config.renewalsAtOnce(), config.deadline());
    }

    private Authorization oauth1(Oauth1Config oauth1) {
        if (oauth1.consumerKey().isEmpty() && oauth1.consumerSecret().isEmpty()) {
            return new Authorization.Unregistered();
        }
        var app = Oauth1Credential.ofApp(required("oauth1.consumer-key", oauth1.consumerKey()),
                required("oauth1.consumer-secret", oauth1.consumerSecret()), method(oauth1));
        return new OAuth1(secure("oauth1.request-token-url", oauth1.requestTokenUrl()),
                secure("oauth1.authorize-url", oauth1.authorizeUrl()),
                secure("oauth1.access-token-url", oauth1.accessTokenUrl()), app,
                required("user-agent", config.userAgent()), config.deadline());
    }

    private SignatureMethod method(Oauth1Config oauth1) {
        try {
            return oauth1.signatureMethod().map(SignatureMethod::named).orElse(SignatureMethod.HMAC_SHA1);
        } catch (IllegalArgumentException e) {
            throw wrong("oauth1.signature-method", "must be PLAINTEXT or HMAC-SHA1");
        }
    }

    private URI secure(String key, URI address) {
        SecureAddress.require(full(key), address);
        return address;
    }

    private <T> T required(String key, Optional<T> value) {
        return value.orElseThrow(() -> wrong(key, "is required"));
    }

    private ConfigurationException wrong(String key, String why) {
        return new ConfigurationException(full(key) + " " + why, Set.of(full(key)));
    }

    private String full(String key) {
        return "patchbay.providers." + name + "." + key;
    }

    @Override
    public String toString() {
        return name;
    }
}
