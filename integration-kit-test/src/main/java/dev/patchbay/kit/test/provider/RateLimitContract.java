package dev.patchbay.kit.test.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import javax.sql.DataSource;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.kit.test.status.Wire;

/** 429 answers, with and without {@code Retry-After}. Runs with {@link ContractSettings}. */
public abstract class RateLimitContract extends ProviderContract {

    /** The service's own. */
    protected abstract DataSource database();

    /** More than once: what a slow database could not be told at first, it is told later. */
    @AfterEach
    void lift() {
        Awaitility.await("lifted").until(() -> {
            block().lift();
            return health().path("blocked_until").isNull();
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
        provided().breakApi(fault);
        // When
        var told = read(account);
        provided().mend();
        var blocked = read(connected());
        // Then
        var problem = Wire.problem(told, 429, "rate_limited");
        assertThat(problem.path("retry_after").asInt()).isEqualTo(seconds);
        assertThat(problem.path("upstream_status").asInt()).isEqualTo(429);
        assertThat(problem.path("action").asText()).isEqualTo("wait");
        assertThat(told.header("Retry-After")).isEqualTo(Integer.toString(seconds));
        assertThat(Wire.problem(blocked, 429, "rate_limited").path("retry_after").asInt()).isBetween(seconds - 5, seconds);
        assertThat(provided().calls()).isZero();
        assertThat(health().path("blocked_until").asText()).contains("T");
        assertThat(health().path("status").asText()).isEqualTo("unhealthy");
    }

    @Test
    void aBlockThatAnotherReplicaWasToldIsObeyed() {
        // Given
        block().blockUntil(Instant.now().plusSeconds(120));
        // When
        Awaitility.await("heard of").until(() -> !health().path("blocked_until").isNull());
        provided().mend();
        var problem = Wire.problem(read(account), 429, "rate_limited");
        // Then
        assertThat(problem.path("retry_after").asInt()).isBetween(110, 120);
        assertThat(provided().calls()).isZero();
    }

    @Test
    void aShortWaitIsSpentInTheRequest() {
        // Given
        provided().breakApi("{\"kind\":\"rate_limit\",\"retry_after\":0,\"times\":1}");
        // When, Then
        assertSource(read(account), "live");
        assertThat(provided().calls()).isEqualTo(2);
    }

    private BlockRow block() {
        return new BlockRow(database(), provider());
    }
}
