package dev.patchbay.spotify.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.patchbay.spotify.simulated.ConnectedTest;
import dev.patchbay.spotify.simulated.SpotifyClient;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class ManyUsersTest extends ConnectedTest {

    @Test
    void manyUsersAtOnceAreServed() {
        // Given
        var token = spotify.grant("jonas");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // When
            var answers = IntStream.range(0, 100).mapToObj(user -> CompletableFuture.supplyAsync(() -> {
                var one = SpotifyClient.connected(gateway, tokenService, token);
                return one.get("/podcasts").statusCode() + one.get("/search", "q", "night " + user).statusCode();
            }, threads)).toList();
            // Then
            assertThat(answers.stream().map(CompletableFuture::join)).containsOnly(400);
        }
    }
}
