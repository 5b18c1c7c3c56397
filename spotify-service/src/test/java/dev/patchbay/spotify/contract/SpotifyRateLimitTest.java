package dev.patchbay.spotify.contract;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.kit.test.provider.ProviderSubject;
import dev.patchbay.kit.test.provider.RateLimitContract;
import dev.patchbay.spotify.simulated.ShortTimes;
import dev.patchbay.spotify.simulated.SimulatedSpotify;
import dev.patchbay.spotify.simulated.SpotifySubject;
import dev.patchbay.spotify.simulated.WithNeighbours;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@WithNeighbours
@TestProfile(ShortTimes.class)
class SpotifyRateLimitTest extends RateLimitContract {

    SimulatedSpotify spotify;

    @Inject
    DataSource database;

    @Override
    protected DataSource database() {
        return database;
    }

    @Override
    protected ProviderSubject subject() {
        return new SpotifySubject(spotify);
    }

    @Test
    void aBlockedSearchFallsBack() {
        // Given
        spotify.breakApi("{\"kind\":\"rate_limit\",\"retry_after\":60}");
        // When
        var answer = as(account).get("/search?q=something never searched for");
        // Then
        assertSource(answer, "fallback");
        assertThat((boolean) answer.path("meta.limited")).isTrue();
    }
}
