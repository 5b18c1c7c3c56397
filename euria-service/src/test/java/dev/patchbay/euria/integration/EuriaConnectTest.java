package dev.patchbay.euria.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.patchbay.euria.simulated.ConnectedTest;
import dev.patchbay.euria.simulated.EuriaClient;
import dev.patchbay.euria.simulated.SimulatedEuria;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Connecting by key, beside what the contract knows: whose account it is, and what becomes of the key. */
@QuarkusTest
class EuriaConnectTest extends ConnectedTest {

    private final String key = SimulatedEuria.key("noor");

    @Test
    void aGoodKeyConnects() {
        // Given
        var stranger = EuriaClient.stranger(gateway);
        // When
        var answer = connect(stranger, key);
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("status.details.account.id").toString()).isEqualTo("product-105");
        assertThat(answer.path("status.details.account.display_name").toString()).isEqualTo("Product 105");
        assertThat(answer.asString()).doesNotContain(key);
        assertThat(stranger.describe(artist()).path("meta.source").toString()).isEqualTo("live");
    }

    @Test
    void aNewKeyTakesThePlaceOfAnOldOne() {
        // Given
        var person = EuriaClient.stranger(gateway);
        assertThat(connect(person, key).statusCode()).isEqualTo(200);
        // When
        var answer = connect(person, SimulatedEuria.key("jonas"));
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("status.connected").toString()).isEqualTo("true");
    }

    @Test
    void withoutEuriaNoKeyIsKept() {
        euria.breakApi("{\"kind\":\"status\",\"status\":503}");
        assertProblem(connect(EuriaClient.stranger(gateway), key), 502, "provider_error");
        assertThat(tokenService.calls("POST /connections/{provider}/keys")).isEmpty();
    }

    @Test
    void aKeyThatIsNoLongerGoodCostsTheConnectionAndNothingElse() {
        // Given
        var broken = EuriaClient.connected(gateway, tokenService, "deleted-" + UUID.randomUUID());
        // When, Then
        for (int i = 0; i < 6; i++) {
            assertProblem(broken.describe(artist()), 409, "needs_reauth");
        }
        assertThat(client.describe(artist()).path("meta.source").toString()).isEqualTo("live");
    }

    @Test
    void theModelsAreListed() {
        var models = client.request().get("/models");
        assertThat(models.<List<String>> path("items.id")).contains("mistral3", "qwen3");
        assertThat(models.path("meta.source").toString()).isEqualTo("live");
        assertThat(client.request().get("/models").path("meta.source").toString()).isEqualTo("cache");
    }

    private static Response connect(EuriaClient who, String key) {
        return who.request().contentType("application/json").body("{\"key\":\"" + key + "\"}").post("/integration/connect");
    }
}
