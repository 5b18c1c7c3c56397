package dev.patchbay.spotify.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.spotify.simulated.BlockRow;
import dev.patchbay.spotify.simulated.ConnectedTest;
import dev.patchbay.spotify.simulated.ShortTimes;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** 429 answers, with and without {@code Retry-After}. */
@QuarkusTest
@TestProfile(ShortTimes.class)
class RateLimitTest extends ConnectedTest {

    @Inject
    DataSource database;

    /** More than once: what a slow database could not be told at first, it is told later. */
    @AfterEach
    void lift() {
        Awaitility.await("lifted").until(() -> {
            new BlockRow(database).lift();
            return client.get("/integration/health").path("blocked_until") == null;
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"rate_limit","retry_after":60}                       | 60
            {"kind":"rate_limit","retry_after":79892,"body":"quota"}     | 79892
            {"kind":"rate_limit","retry_after":null,"body":"empty"}      | 30
            """)
    void aLongWaitBlocksTheProviderForEverybody(String fault, int seconds) {
        // Given
        spotify.breakApi(fault);
        // When
        var told = client.get("/podcasts");
        spotify.mend();
        var other = connected("jonas");
        var blocked = other.get("/podcasts");
        // Then
        assertThat(told.statusCode()).as(told.asString()).isEqualTo(429);
        assertThat(told.path("code").toString()).isEqualTo("rate_limited");
        assertThat((int) told.path("retry_after")).isEqualTo(seconds);
        assertThat((int) told.path("upstream_status")).isEqualTo(429);
        assertThat(told.header("Retry-After")).isEqualTo(Integer.toString(seconds));
        assertThat(blocked.statusCode()).isEqualTo(429);
        assertThat((int) blocked.path("retry_after")).isBetween(seconds - 5, seconds);
        assertThat(spotify.calls()).isZero();
        assertThat(client.get("/integration/health").path("blocked_until").toString()).contains("T");
        assertThat(client.get("/integration/health").path("status").toString()).isEqualTo("unhealthy");
    }

    @Test
    void aBlockThatAnotherReplicaWasToldIsObeyed() {
        // Given
        new BlockRow(database).blockUntil(Instant.now().plusSeconds(120));
        // When
        Awaitility.await("heard of").until(() -> client.get("/integration/health").path("blocked_until") != null);
        spotify.mend();
        var answer = client.get("/podcasts");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(429);
        assertThat((int) answer.path("retry_after")).isBetween(110, 120);
        assertThat(spotify.calls()).isZero();
    }

    @Test
    void aShortWaitIsSpentInTheRequest() {
        // Given
        spotify.breakApi("{\"kind\":\"rate_limit\",\"retry_after\":0,\"times\":1}");
        // When
        var answer = client.get("/podcasts");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(spotify.calls()).isEqualTo(2);
    }

    @Test
    void aBlockedSearchFallsBack() {
        // Given
        spotify.breakApi("{\"kind\":\"rate_limit\",\"retry_after\":60}");
        // When
        var answer = client.get("/search", "q", "something never searched for");
        // Then
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.path("meta.source").toString()).isEqualTo("fallback");
    }
}
