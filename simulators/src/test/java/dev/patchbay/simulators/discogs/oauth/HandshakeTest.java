package dev.patchbay.simulators.discogs.oauth;

import static dev.patchbay.simulators.TestDiscogs.CALLBACK;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.simulators.Form;
import dev.patchbay.simulators.OAuth1;
import dev.patchbay.simulators.discogs.DiscogsFixture;

class HandshakeTest extends DiscogsFixture {

    private static final Form NOTHING = Form.of();
    private static final Pattern PAIR = Pattern.compile("([a-z_]+)=([^&]*)");

    @ParameterizedTest
    @ValueSource(strings = { "PLAINTEXT", "HMAC-SHA1" })
    void somebodyConnectsAndIsKnownFromThenOn(String signatureMethod) {
        // Given
        Map<String, String> requestToken = requestToken(signatureMethod);
        // When
        Map<String, String> accessToken = exchange(signatureMethod, requestToken, approve(requestToken, "aiko"));
        // Then
        OAuth1 client = client(signatureMethod, accessToken);
        String path = "/users/aiko_crates/collection/folders/1/releases?per_page=2&sort=title";
        assertThat(discogs.get(path, client.header("GET", api("/users/aiko_crates/collection/folders/1/releases"),
                Form.of("per_page", "2", "sort", "title"))).statusCode()).isEqualTo(200);
        assertThat(discogs.json("/oauth/identity", client.header("GET", api("/oauth/identity"), NOTHING))
                .getString("username")).isEqualTo("aiko_crates");
    }

    @ParameterizedTest
    @CsvSource({ "GET,header", "POST,header", "GET,query", "POST,query", "POST,body" })
    void theParametersMayStandAnywhere(String verb, String place) {
        for (String signatureMethod : new String[] { "PLAINTEXT", "HMAC-SHA1" }) {
            // Given
            OAuth1 client = OAuth1.with(signatureMethod, "", "").and("oauth_callback", CALLBACK);
            // When
            HttpResponse<String> answer = send(verb, place, client);
            // Then
            assertThat(answer.statusCode()).as(signatureMethod).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/x-www-form-urlencoded");
            assertThat(pairs(answer.body())).containsEntry("oauth_callback_confirmed", "true")
                    .containsKeys("oauth_token", "oauth_token_secret");
        }
    }

    /** As python3-discogs-client does: the callback in the form, everything else in the header. */
    @Test
    void theCallbackMayStandApart() {
        // Given
        Form callback = Form.of("oauth_callback", CALLBACK);
        String header = OAuth1.with("HMAC-SHA1", "", "").header("POST", api("/oauth/request_token"), callback);
        // When
        HttpResponse<String> answer = discogs.send(discogs.request("/oauth/request_token")
                .header("Authorization", header).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(callback.encode())));
        // Then
        assertThat(approve(pairs(answer.body()), "mira")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "oauth_consumer_key,other,Invalid consumer.", "oauth_nonce,,Missing nonce or timestamp.",
            "oauth_timestamp,,Missing nonce or timestamp.", "oauth_timestamp,soon,Missing nonce or timestamp.",
            "oauth_version,2.0,Invalid signature. (Expected PLAINTEXT or HMAC-SHA1)",
            "oauth_signature_method,RSA-SHA1,Invalid signature. (Expected PLAINTEXT or HMAC-SHA1)",
            "oauth_callback,javascript:alert(1),Invalid callback.", "oauth_callback,not a url,Invalid callback." })
    void aBadRequestIsRefused(String name, String value, String message) {
        // Given
        OAuth1 client = OAuth1.with("HMAC-SHA1", "", "").and("oauth_callback", CALLBACK);
        OAuth1 changed = value == null ? client.without(name) : client.and(name, value);
        // When / Then
        assertError(send("GET", "header", changed), 400, message);
    }

    @Test
    void aSignatureHoldsForOneRequestOnly() {
        // Given
        OAuth1 client = OAuth1.with("HMAC-SHA1", "", "").and("oauth_callback", CALLBACK);
        String header = client.header("GET", api("/oauth/request_token"), NOTHING);
        // When / Then
        assertThat(discogs.get("/oauth/request_token", header).statusCode()).isEqualTo(200);
        assertThat(discogs.get("/oauth/request_token?more=1", header).statusCode()).isEqualTo(400);
        assertThat(discogs.call("POST", "/oauth/request_token", header, null).statusCode()).isEqualTo(400);
        assertThat(discogs.get("/oauth/identity", header).statusCode()).isEqualTo(401);
    }

    @Test
    void plaintextNeedsTheTokenSecretToo() {
        // Given
        Map<String, String> requestToken = requestToken("PLAINTEXT");
        OAuth1 withoutSecret = OAuth1.with("PLAINTEXT", requestToken.get("oauth_token"), "")
                .and("oauth_verifier", approve(requestToken, "mira"));
        // When / Then
        assertThat(discogs.call("POST", "/oauth/access_token",
                withoutSecret.header("POST", api("/oauth/access_token"), NOTHING), null).statusCode()).isEqualTo(400);
    }

    @Test
    void theCallbackKeepsItsOwnQuery() {
        // Given
        Map<String, String> requestToken = requestToken("PLAINTEXT");
        // When
        HttpResponse<String> answer = discogs.decide(requestToken.get("oauth_token"), "mira", "approve");
        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith(CALLBACK + "&oauth_token="
                + requestToken.get("oauth_token") + "&oauth_verifier=");
    }

    @Test
    void whoDeniesIsSentBackWithoutAVerifier() {
        // Given
        Map<String, String> requestToken = requestToken("PLAINTEXT");
        // When
        HttpResponse<String> answer = discogs.decide(requestToken.get("oauth_token"), "mira", "deny");
        // Then
        assertThat(answer.headers().firstValue("Location"))
                .contains(CALLBACK + "&denied=" + requestToken.get("oauth_token"));
        assertThat(discogs.consentPage(requestToken.get("oauth_token")).statusCode()).isEqualTo(400);
    }

    @Test
    void withoutACallbackTheVerifierIsShown() {
        // Given
        String token = pairs(send("GET", "header", OAuth1.with("PLAINTEXT", "", "")).body()).get("oauth_token");
        // When
        HttpResponse<String> answer = discogs.decide(token, "mira", "approve");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Enter this code in the app: ");
    }

    @Test
    void aVerifierIsGoodOnce() {
        // Given
        Map<String, String> requestToken = requestToken("HMAC-SHA1");
        String verifier = approve(requestToken, "mira");
        // When / Then
        assertThat(exchange("HMAC-SHA1", requestToken, "guessed")).isEmpty();
        assertThat(exchange("HMAC-SHA1", requestToken, verifier)).containsKey("oauth_token");
        assertThat(exchange("HMAC-SHA1", requestToken, verifier)).isEmpty();
    }

    @Test
    void fifteenMinutesAreTheLongest() {
        // Given
        Map<String, String> inTime = requestToken("PLAINTEXT");
        Map<String, String> tooLate = requestToken("PLAINTEXT");
        String verifier = approve(inTime, "mira");
        String lateVerifier = approve(tooLate, "mira");
        // When / Then
        discogs.clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(exchange("PLAINTEXT", inTime, verifier)).containsKey("oauth_token");
        discogs.clock.advance(Duration.ofSeconds(1));
        assertThat(exchange("PLAINTEXT", tooLate, lateVerifier)).isEmpty();
        assertThat(discogs.consentPage(tooLate.get("oauth_token")).statusCode()).isEqualTo(400);
    }

    @Test
    void anAccessTokenLivesUntilItIsRevoked() {
        // Given
        Map<String, String> requestToken = requestToken("PLAINTEXT");
        OAuth1 client = client("PLAINTEXT", exchange("PLAINTEXT", requestToken, approve(requestToken, "mira")));
        String header = client.header("GET", api("/oauth/identity"), NOTHING);
        // When / Then
        discogs.clock.advance(Duration.ofDays(3_000));
        assertThat(discogs.get("/oauth/identity", header).statusCode()).isEqualTo(200);
        discogs.control("POST", "/control/discogs/people/mira/revoke", null);
        assertThat(discogs.get("/oauth/identity", header).statusCode()).isEqualTo(401);
    }

    @Test
    void everySecretThatWentOverTheWireIsListed() {
        // Given
        Map<String, String> requestToken = requestToken("PLAINTEXT");
        String verifier = approve(requestToken, "mira");
        // When
        Map<String, String> accessToken = exchange("PLAINTEXT", requestToken, verifier);
        // Then
        assertThat(discogs.control("GET", "/control/discogs/issued", null).encode()).contains(verifier,
                requestToken.get("oauth_token"), requestToken.get("oauth_token_secret"), accessToken.get("oauth_token"),
                accessToken.get("oauth_token_secret"));
    }

    private HttpResponse<String> send(String verb, String place, OAuth1 client) {
        URI uri = api("/oauth/request_token");
        Form signed = client.sign(verb, uri, NOTHING);
        return switch (place) {
            case "header" -> discogs.call(verb, "/oauth/request_token", client.header(verb, uri, NOTHING), null);
            case "query" -> discogs.call(verb, "/oauth/request_token?" + signed.encode(), null, null);
            default -> discogs.send(discogs.request("/oauth/request_token")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .method(verb, BodyPublishers.ofString(signed.encode())));
        };
    }

    private Map<String, String> requestToken(String signatureMethod) {
        return pairs(send("GET", "header", OAuth1.with(signatureMethod, "", "").and("oauth_callback", CALLBACK)).body());
    }

    private String approve(Map<String, String> requestToken, String person) {
        String location = discogs.decide(requestToken.get("oauth_token"), person, "approve").headers()
                .firstValue("Location").orElseThrow();
        return pairs(location).get("oauth_verifier");
    }

    /** The answer, which is empty where the request was refused. */
    private Map<String, String> exchange(String signatureMethod, Map<String, String> requestToken, String verifier) {
        OAuth1 client = client(signatureMethod, requestToken).and("oauth_verifier", verifier);
        HttpResponse<String> answer = discogs.call("POST", "/oauth/access_token",
                client.header("POST", api("/oauth/access_token"), NOTHING), null);
        assertThat(answer.statusCode()).isIn(200, 400);
        return answer.statusCode() == 400 ? Map.of() : pairs(answer.body());
    }

    private static OAuth1 client(String signatureMethod, Map<String, String> token) {
        return OAuth1.with(signatureMethod, token.get("oauth_token"), token.get("oauth_token_secret"));
    }

    private URI api(String path) {
        return discogs.uri("/discogs/api" + path);
    }

    private static Map<String, String> pairs(String text) {
        return PAIR.matcher(text).results().collect(Collectors.toMap(pair -> pair.group(1), HandshakeTest::value));
    }

    private static String value(MatchResult pair) {
        return pair.group(2);
    }
}
