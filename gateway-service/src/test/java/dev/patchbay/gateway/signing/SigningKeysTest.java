package dev.patchbay.gateway.signing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.tokenservice.Sealing;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

@QuarkusTest
@Gateway
class SigningKeysTest {

    @Inject
    SigningKeyRepository repository;
    @Inject
    Sealing sealing;
    @Inject
    SigningKeys keys;
    @Inject
    Clock clock;
    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @Test
    void theKeySurvivesARestart() throws Throwable {
        // Given
        var afterRestart = new SigningKeyLoader(repository, sealing);
        // When
        var loaded = VertxContextSupport.subscribeAndAwait(() -> afterRestart.load(KeyRing.EMPTY));
        // Then
        var key = loaded.signing(clock.instant()).orElseThrow().key();
        assertThat(key.id()).isEqualTo(keys.current().id());
        assertThat(key.publicKey()).isEqualTo(keys.current().publicKey());
    }

    @Test
    void theDatabaseHoldsNoPlainKey() throws Throwable {
        // Given
        var stored = stored().getFirst();
        // When
        var opened = VertxContextSupport
                .subscribeAndAwait(() -> sealing.unseal("signing-key/" + stored.keyId, stored.sealedKey));
        // Then
        assertThat(new String(opened, StandardCharsets.UTF_8)).contains("\"d\":");
        assertThat(stored.sealedKey).doesNotContain("\"d\":");
    }

    @Test
    void aKeyCannotBeReadUnderAnotherName() throws Throwable {
        var stored = stored().getFirst();
        var opened = Uni.createFrom().deferred(() -> sealing.unseal("signing-key/another", stored.sealedKey))
                .map(plain -> "opened").onFailure().recoverWithItem("refused");
        assertThat(VertxContextSupport.subscribeAndAwait(() -> opened)).isEqualTo("refused");
    }

    @Test
    void readinessTellsTheKey() {
        given().port(managementPort).get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"))
                .body("checks.name", hasItem("signing key")).body("checks.data.key_id", hasItem(keys.current().id()));
        given().port(managementPort).get("/q/health/live").then().statusCode(200).body("checks.size()", equalTo(0));
    }

    @Test
    void thePublishedSetHoldsNoPrivatePart() {
        given().get("/.well-known/jwks.json").then().statusCode(200).body("keys.kid", hasItem(keys.current().id()))
                .body("keys[0].d", equalTo(null)).body("keys[0].alg", equalTo("ES256"));
    }

    private List<StoredSigningKey> stored() throws Throwable {
        return VertxContextSupport.subscribeAndAwait(repository::inOrder);
    }
}
