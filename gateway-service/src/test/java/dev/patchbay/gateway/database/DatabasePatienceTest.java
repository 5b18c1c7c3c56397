package dev.patchbay.gateway.database;

import static dev.patchbay.gateway.fake.Problems.problem;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

@QuarkusTest
@Gateway
class DatabasePatienceTest {

    private static final int ALL_BUT_THE_LISTENING_ONE = 9;

    @Inject
    Pool database;

    @Test
    void nobodyWaitsForEverForAConnection() {
        // Given
        var person = Person.registered();
        var free = takeAllConnections();
        // When
        var signedIn = person.request().get("/api/auth/me");
        var signingIn = Person.post("login", person.name(), person.password());
        free.complete(null);
        // Then
        signedIn.then().spec(problem(503, "service_unavailable"));
        signingIn.then().spec(problem(503, "service_unavailable"));
        await().atMost(10, SECONDS).untilAsserted(() -> person.request().get("/api/auth/me").then().statusCode(200));
    }

    private CompletableFuture<Void> takeAllConnections() {
        var free = new CompletableFuture<Void>();
        var taken = new AtomicInteger();
        IntStream.range(0, 2 * ALL_BUT_THE_LISTENING_ONE).forEach(i -> database.getConnection()
                .invoke(taken::incrementAndGet).call(() -> Uni.createFrom().completionStage(free)).chain(SqlConnection::close)
                .subscribe().with(closed -> {
                }, failure -> {
                }));
        await().atMost(10, SECONDS).until(() -> taken.get() >= ALL_BUT_THE_LISTENING_ONE);
        return free;
    }
}
