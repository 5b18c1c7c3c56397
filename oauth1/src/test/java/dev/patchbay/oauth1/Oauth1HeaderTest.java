package dev.patchbay.oauth1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** The examples of RFC 5849, 1.2; the signature of its first one cannot be reproduced from what it shows. */
class Oauth1HeaderTest {

    private static final Oauth1Credential PRINTER = Oauth1Credential.ofApp("dpf43f3p2l4k3l03", "kd94hf93k423kf44",
            SignatureMethod.HMAC_SHA1);

    private static Oauth1Header at(long seconds, String nonce) {
        return new Oauth1Header(Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC), () -> nonce);
    }

    @Test
    void aRequestTokenIsAskedFor() {
        var header = at(137_131_200, "wIjqoxSZ").of("POST", URI.create("https://photos.example.net/initiate"), PRINTER,
                Map.of("oauth_callback", "http://printer.example.com/ready"));
        assertThat(header).startsWith("OAuth ").contains("oauth_callback=\"http%3A%2F%2Fprinter.example.com%2Fready\"",
                "oauth_signature_method=\"HMAC-SHA1\"", "oauth_timestamp=\"137131200\"").doesNotContain("oauth_token=");
    }

    @Test
    void aRequestTokenIsExchanged() {
        var header = at(137_131_201, "walatlh").of("POST", URI.create("https://photos.example.net/token"),
                PRINTER.with("hh5s93j4hdidpola", "hdhd0244k9j7ao03"), Map.of("oauth_verifier", "hfdp7dh39dks9884"));
        assertThat(header).contains("oauth_token=\"hh5s93j4hdidpola\"",
                "oauth_signature=\"gKgrFCywp7rO0OXSjdot%2FIHF7IU%3D\"");
    }

    @Test
    void theQueryOfACallIsSigned() {
        var photos = URI.create("http://photos.example.net/photos?file=vacation.jpg&size=original");
        var header = at(137_131_202, "chapoH").of("GET", photos, PRINTER.with("nnch734d00sl2jdk", "pfkkdhi9sl3r4s00"));
        assertThat(header).contains("oauth_signature=\"MdpQcU8iPSUjWoN%2FUDMsK2sui9I%3D\"");
    }

    /** RFC 5849, 3.4.4, and 1.2 for the header. */
    @Test
    void inTheClearTheSecretsAreTheSignature() {
        var plain = Oauth1Credential.ofApp("key", "jd83jd92dhsh93js", SignatureMethod.PLAINTEXT);
        var uri = URI.create("https://api.example.net/oauth/request_token");
        assertThat(at(1, "n").of("GET", uri, plain)).contains("oauth_signature_method=\"PLAINTEXT\"",
                "oauth_signature=\"jd83jd92dhsh93js%26\"");
        assertThat(at(1, "n").of("GET", uri, plain.with("token", "hdhd0244k9j7ao03")))
                .contains("oauth_signature=\"jd83jd92dhsh93js%26hdhd0244k9j7ao03\"");
    }

    @Test
    void noTwoHeadersAreAlike() {
        var header = new Oauth1Header(Clock.systemUTC());
        var uri = URI.create("https://api.example.net/");
        assertThat(header.of("GET", uri, PRINTER)).isNotEqualTo(header.of("GET", uri, PRINTER));
    }

    @Test
    void whatIsPrintedTellsNoSecret() {
        assertThat(PRINTER.with("nnch734d00sl2jdk", "pfkkdhi9sl3r4s00")).hasToString("HMAC-SHA1 credential");
    }

    @Test
    void methodsHaveTheirNamesOnTheWire() {
        assertThat(SignatureMethod.named("HMAC-SHA1")).isEqualTo(SignatureMethod.HMAC_SHA1);
        assertThat(SignatureMethod.named("PLAINTEXT")).isEqualTo(SignatureMethod.PLAINTEXT);
        assertThatThrownBy(() -> SignatureMethod.named("RSA-SHA1")).isInstanceOf(IllegalArgumentException.class);
    }
}
