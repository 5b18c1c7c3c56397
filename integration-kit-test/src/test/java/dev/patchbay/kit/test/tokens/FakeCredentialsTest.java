package dev.patchbay.kit.test.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** The fake gives out every kind of credential as token-service does. */
class FakeCredentialsTest {

    private static final String SERVICE = "example-service";
    private static final FakeCredential SIGNING = FakeCredential.oauth1("token", "token-secret", "PLAINTEXT");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FakeTokenService tokenService = new FakeTokenService();
    private final UUID account = UUID.randomUUID();
    private String authorization = "Basic " + base64(SERVICE + ":" + FakeTokenService.CLIENT_SECRET);

    private record Answer(int status, JsonNode body) {

        Answer is(int expected) {
            assertThat(status).as("%s", body).isEqualTo(expected);
            return this;
        }

        Answer has(String pointer, Object value) {
            assertThat(body.at(pointer).asText()).isEqualTo(String.valueOf(value));
            return this;
        }

        Answer hasOnly(String... members) {
            assertThat(body.properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrder(members);
            return this;
        }
    }

    @BeforeEach
    void proveWhoAsks() throws IOException, InterruptedException {
        authorization = "Bearer " + post("/oauth/token", Map.of()).is(200).body().path("access_token").asText();
    }

    @AfterEach
    void close() {
        tokenService.close();
    }

    private Answer post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        var claims = "{\"aud\":\"" + SERVICE + "\",\"sub\":\"" + account + "\"}";
        var answer = HTTP.send(HttpRequest.newBuilder(URI.create(tokenService.uri() + path))
                .header("Authorization", authorization)
                .header("Patchbay-Assertion", "e30." + base64(claims) + ".x").POST(BodyPublishers.ofString(Json.write(body)))
                .build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), Json.read(answer.body()));
    }

    private Answer connection(String operation, Map<String, ?> body) throws IOException, InterruptedException {
        return post("/connections/example/" + operation, body);
    }

    private Answer connectByKey(String key, String owner) throws IOException, InterruptedException {
        return connection("keys", Map.of("key", key, "account", Map.of("id", owner, "display_name", "Ada")));
    }

    /** @return the address of the consent page */
    private String start() throws IOException, InterruptedException {
        return connection("authorizations", Map.of("return_to", "http://127.0.0.1/")).is(201).body().path("authorization_url")
                .asText();
    }

    private static String parameter(String url, String name) {
        return url.replaceFirst(".*\\b" + name + "=", "").replaceFirst("&.*", "");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aKeyConnectsAndIsGivenUpWhenItIsRejected() throws IOException, InterruptedException {
        connectByKey("a-key", "ada").is(201).has("/connected", true).has("/expires_at", null);
        connection("access-token", Map.of()).is(200).hasOnly("access_token", "scheme", "version", "account")
                .has("/scheme", "key").has("/access_token", "a-key").has("/version", 1).has("/account/id", "ada")
                .has("/account/display_name", "Ada");
        connection("refresh", Map.of()).is(200).has("/refreshed", false);
        connectByKey("another", "bob").is(409).has("/code", "account_conflict");
        tokenService.renewalYields(account, "never");
        connection("access-token", Map.of("rejected_version", 1)).is(409).has("/code", "needs_reauth");
    }

    @Test
    void whoeverIsAwayIsNamedByTheService() throws IOException, InterruptedException {
        // Given
        connectByKey("a-key", "ada").is(201);
        var nobody = UUID.randomUUID();
        // When, Then
        connection("background/access-token", Map.of("account", account)).is(200).has("/access_token", "a-key");
        connection("background/access-token", Map.of("account", nobody)).is(409).has("/code", "not_connected");
        connection("background/access-token", Map.of("account", account, "rejected_version", 1)).is(409)
                .has("/code", "needs_reauth");
        assertThat(tokenService.calls("POST /connections/{provider}/background/access-token"))
                .extracting(RecordedCall::account).containsExactly(account, nobody, account);
    }

    @Test
    void aConsentOfOAuth1NeedsItsRequestToken() throws IOException, InterruptedException {
        // Given
        tokenService.exchangeYields(SIGNING);
        var url = start();
        var state = parameter(url, "state");
        var genuine = Map.of("state", state, "oauth_token", parameter(url, "oauth_token"), "oauth_verifier", "verifier");

        // When // Then
        connection("authorizations/callback", Map.of("state", state, "oauth_token", "foreign")).is(400)
                .has("/code", "authorization_state_invalid");
        var id = connection("authorizations/callback", genuine).is(200).has("/scheme", "oauth1").has("/access_token", "token")
                .has("/oauth1/token_secret", "token-secret").body().path("authorization_id").asText();
        connection("authorizations/callback", genuine).is(400);

        // When // Then
        connection("activation", Map.of("authorization_id", id, "account", Map.of("id", "ada"))).is(200)
                .has("/expires_at", null);
        connection("access-token", Map.of()).is(200).hasOnly("access_token", "scheme", "version", "account", "oauth1")
                .has("/oauth1/signature_method", "PLAINTEXT");
    }

    @Test
    void aDenialNeedsTheStateAlone() throws IOException, InterruptedException {
        tokenService.exchangeYields(SIGNING);
        connection("authorizations/callback", Map.of("state", parameter(start(), "state"), "denied", "token")).is(200)
                .has("/outcome", "denied");
    }

    @Test
    void theOperatorsKeyServesTheApp() throws IOException, InterruptedException {
        post("/apps/example/access-token", Map.of()).is(409);
        tokenService.appKeyIs("operators-key");
        post("/apps/example/access-token", Map.of()).is(200).hasOnly("access_token", "scheme").has("/scheme", "key")
                .has("/access_token", "operators-key");
        assertThat(SIGNING.toString()).doesNotContain("secret");
    }
}
