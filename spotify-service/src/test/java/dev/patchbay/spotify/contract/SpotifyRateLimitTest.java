package dev.patchbay.spotify.contract;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.kit.test.provider.ContractSettings;
import dev.patchbay.kit.test.provider.RateLimitContract;
import dev.patchbay.spotify.simulated.WithNeighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(ContractSettings.class)
class SpotifyRateLimitTest extends RateLimitContract {

    @Inject
    DataSource database;

    @Override
    protected DataSource database() {
        return database;
    }

    @Test
    void aBlockedSearchFallsBack() {
        // Given
        provided().breakApi("{\"kind\":\"rate_limit\",\"retry_after\":60}");
        // When
        var answer = as(account).get("/search?q=something never searched for");
        // Then
        assertSource(answer, "fallback");
        assertThat((boolean) answer.path("meta.limited")).isTrue();
    }
}
