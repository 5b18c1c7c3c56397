package dev.patchbay.spotify.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.patchbay.kit.test.status.CanonicalConnectContract;
import dev.patchbay.spotify.simulated.SimulatedSpotify;
import dev.patchbay.spotify.simulated.WithNeighbours;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class SpotifyConnectTest extends CanonicalConnectContract {

    SimulatedSpotify spotify;

    @Override
    protected String grantedToken() {
        return spotify.grant("mira");
    }

    @AfterEach
    void mend() {
        spotify.mend();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"plain_403"}           | app_owner_not_premium
            {"kind":"status","status":503} | provider_outage
            """)
    void anAccountThatCannotBeReadLeadsBackWithItsCause(String fault, String cause) {
        // Given
        tokenService.exchangeYields(grantedToken());
        var state = start("{}");
        spotify.breakApi(fault);
        // When
        var target = target(as(account).get("/integration/callback?code=code&state=" + state));
        // Then
        assertThat(target).hasQuery("integration=spotify&result=" + cause);
        assertThat(tokenService.calls("POST /connections/{provider}/activation")).isEmpty();
    }

    @Test
    void theImmutableIdIsWhatConnects() {
        // Given
        tokenService.exchangeYields(grantedToken());
        // When
        target(as(account).get("/integration/callback?code=code&state=" + start("{}")));
        // Then
        var activation = tokenService.calls("POST /connections/{provider}/activation").getFirst().body();
        assertThat(activation.at("/account/id").asText()).isEqualTo("hT4mQ9xZ2c");
        assertThat(activation.at("/account/display_name").asText()).isEqualTo("Mira Holmgard");
    }
}
