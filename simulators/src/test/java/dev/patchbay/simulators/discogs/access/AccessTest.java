package dev.patchbay.simulators.discogs.access;

import static dev.patchbay.simulators.TestDiscogs.APP;
import static dev.patchbay.simulators.TestDiscogs.KEY;
import static dev.patchbay.simulators.TestDiscogs.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.simulators.discogs.DiscogsFixture;
import io.vertx.core.json.JsonObject;

class AccessTest extends DiscogsFixture {

    private static final String SEARCH = "/database/search?type=release&per_page=1";

    @Test
    void anAppShowsItselfInTheHeaderOrInTheQuery() {
        assertThat(discogs.get(SEARCH, APP).statusCode()).isEqualTo(200);
        assertThat(discogs.get(SEARCH + "&key=" + KEY + "&secret=" + SECRET, null).statusCode()).isEqualTo(200);
        assertError(discogs.get("/oauth/identity", APP), 401, "You must authenticate to access this resource.");
    }

    @Test
    void aPersonalTokenActsAsItsOwner() {
        assertThat(discogs.json("/oauth/identity", MIRA)).isEqualTo(new JsonObject()
                .put("id", 4_100_001).put("username", "mira_crates")
                .put("resource_url", discogs.uri("/discogs/api/users/mira_crates").toString())
                .put("consumer_name", "Patchbay (simulated)"));
        assertThat(discogs.json("/oauth/identity?token=simulated-discogs-token-noor", null).getString("username"))
                .isEqualTo("noor_crates");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Discogs token=simulated-discogs-token-nobody", "Discogs token=x", "Discogs ",
            "Discogs key=" + KEY + ", secret=wrong", "Discogs key=" + KEY, "Bearer simulated-discogs-token-mira",
            "OAuth oauth_token=\"x\"", "OAuth oauth_token=\"%\"" })
    void whoeverClaimsTooMuchIsTurnedAway(String authorization) {
        // When
        HttpResponse<String> answer = discogs.get("/artists/1", authorization);
        // Then
        assertError(answer, 401, "You must authenticate to access this resource.");
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("OAuth realm=\"https://api.discogs.com\"");
    }

    @Test
    void nobodyInParticularSeesNoPicturesAndSearchesNothing() {
        // When
        JsonObject known = discogs.json("/releases/1200", APP);
        JsonObject anonymous = discogs.json("/releases/1200", null);
        // Then
        assertThat(anonymous.getString("thumb")).isEmpty();
        assertThat(anonymous.getJsonArray("images").getJsonObject(0).getString("uri")).isEmpty();
        assertThat(anonymous.getJsonArray("images").getJsonObject(0).getString("resource_url")).isEmpty();
        assertThat(known.getString("thumb")).isNotEmpty();
        assertError(discogs.get(SEARCH, null), 401, "You must authenticate to access this resource.");
    }

    @Test
    void aPictureIsThereAtItsExactAddressOnly() {
        // Given
        String picture = discogs.json("/releases/1200", APP).getString("thumb");
        // When / Then
        assertThat(discogs.get(picture, null).body()).startsWith("<svg");
        assertThat(discogs.get(picture.replace("/150/", "/600/"), null).statusCode()).isEqualTo(403);
    }

    @Test
    void aCallerWithoutAUserAgentGetsAnEmptyAnswer() {
        // When
        HttpResponse<String> answer = discogs.send(HttpRequest.newBuilder(discogs.uri("/discogs/api/artists/1"))
                .header("User-Agent", ""));
        // Then
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void revokedTokensAreWorthNothingUntilTheReset() {
        // When
        discogs.control("POST", "/control/discogs/people/mira/revoke", null);
        // Then
        assertThat(discogs.get("/oauth/identity", MIRA).statusCode()).isEqualTo(401);
        assertThat(discogs.get("/oauth/identity", JONAS).statusCode()).isEqualTo(200);
        discogs.reset();
        assertThat(discogs.get("/oauth/identity", MIRA).statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsCalledOtherwiseIsFoundByTheNewNameOnlyAndKeepsTheNumber() {
        // Given
        int number = discogs.json("/oauth/identity", MIRA).getInteger("id");
        // When
        discogs.control("PUT", "/control/discogs/people/mira/username", Map.of("username", "mira_moved"));
        // Then
        assertThat(discogs.get("/users/mira_crates/wants", MIRA).statusCode()).isEqualTo(404);
        assertThat(discogs.get("/users/mira_moved/wants", MIRA).statusCode()).isEqualTo(200);
        assertThat(discogs.json("/oauth/identity", MIRA).getInteger("id")).isEqualTo(number);
        assertThat(discogs.json("/oauth/identity", MIRA).getString("username")).isEqualTo("mira_moved");
    }
}
