package dev.patchbay.gateway.signing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.tokenservice.Sealing;
import io.quarkus.hibernate.reactive.panache.Panache;
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
        var afterRestart = loader();
        // When
        var loaded = VertxContextSupport.subscribeAndAwait(afterRestart::load);
        // Then
        assertThat(loaded.id()).isEqualTo(keys.current().id());
        assertThat(loaded.publicKey()).isEqualTo(keys.current().publicKey());
    }

    @Test
    void theDatabaseHoldsNoPlainKey() throws Throwable {
        // Given
        var stored = VertxContextSupport.subscribeAndAwait(repository::findActive);
        // When
        var opened = VertxContextSupport
                .subscribeAndAwait(() -> sealing.unseal("signing-key/" + stored.keyId, stored.sealedKey));
        // Then
        assertThat(new String(opened, StandardCharsets.UTF_8)).contains("\"d\":");
        assertThat(stored.sealedKey).doesNotContain("\"d\":");
    }

    @Test
    void aKeyCannotBeReadUnderAnotherName() throws Throwable {
        var stored = VertxContextSupport.subscribeAndAwait(repository::findActive);
        var opened = Uni.createFrom().deferred(() -> sealing.unseal("signing-key/another", stored.sealedKey))
                .map(plain -> "opened").onFailure().recoverWithItem("refused");
        assertThat(VertxContextSupport.subscribeAndAwait(() -> opened)).isEqualTo("refused");
    }

    @Test
    void twoReplicasThatStartTogetherAgree() throws Throwable {
        // Given
        var running = VertxContextSupport.subscribeAndAwait(repository::findActive);
        deactivate(running.keyId);
        var first = VertxContextSupport.<SigningKey> subscribeAndAwait(() -> Uni.createFrom().deferred(loader()::load));
        deactivate(first.id());
        // When
        var offers = new String[] { "replica-a", "replica-b" };
        for (var keyId : offers) {
            VertxContextSupport.subscribeAndAwait(() -> repository.offer(keyId, "sealed by " + keyId, clock.instant()));
        }
        // Then
        assertThat(VertxContextSupport.subscribeAndAwait(repository::findActive).keyId).isEqualTo("replica-a");
        deactivate("replica-a");
        activate(running.keyId);
    }

    @Test
    void readinessTellsTheKey() {
        given().port(managementPort).get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"))
                .body("checks.name", hasItem("signing key")).body("checks.data.key_id", hasItem(keys.current().id()));
        given().port(managementPort).get("/q/health/live").then().statusCode(200).body("checks.size()", equalTo(0));
    }

    private SigningKeyLoader loader() {
        return new SigningKeyLoader(repository, sealing, clock);
    }

    private void deactivate(String keyId) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> Panache.withTransaction(() -> repository.update("active = false where keyId = ?1", keyId)));
    }

    private void activate(String keyId) throws Throwable {
        VertxContextSupport.subscribeAndAwait(
                () -> Panache.withTransaction(() -> repository.update("active = true where keyId = ?1", keyId)));
    }
}
