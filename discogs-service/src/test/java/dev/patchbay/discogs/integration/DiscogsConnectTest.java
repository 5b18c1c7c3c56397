package dev.patchbay.discogs.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.patchbay.discogs.simulated.SimulatedDiscogs;
import dev.patchbay.discogs.simulated.WithNeighbours;
import dev.patchbay.kit.test.status.CanonicalConnectContract;
import dev.patchbay.oauth1.SignatureMethod;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithNeighbours
class DiscogsConnectTest extends CanonicalConnectContract {

    private static final String ACTIVATION = "POST /connections/{provider}/activation";

    SimulatedDiscogs discogs;

    @Override
    protected boolean hasScopes() {
        return false;
    }

    /** Which of a person's tokens it is makes no difference here. */
    @Override
    protected String grantedToken() {
        return SimulatedDiscogs.key("mira");
    }

    @AfterEach
    void mend() {
        discogs.mend();
    }

    @ParameterizedTest
    @EnumSource(SignatureMethod.class)
    void aConsentByOauth1LeadsBackConnected(SignatureMethod method) {
        // Given
        tokenService.exchangeYields(discogs.grant("jonas", method));
        var started = as(account).contentType("application/json").body("{}").post("/integration/connect");
        var state = parameter(started.path("authorization_url"), "state");
        var token = parameter(started.path("authorization_url"), "oauth_token");
        // When
        var target = target(as(account).get("/integration/callback?state=" + state + "&oauth_token=" + token
                + "&oauth_verifier=given"));
        // Then
        assertThat(target).hasQuery("integration=discogs&result=connected");
        var activated = tokenService.calls(ACTIVATION).getFirst().body();
        assertThat(activated.at("/account/id").asText()).isEqualTo("4100002");
        assertThat(activated.at("/account/display_name").asText()).isEqualTo("jonas_crates");
        assertThat(as(account).get("/collection/folders").statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountThatCannotBeReadLeadsBackWithItsCause() {
        // Given
        tokenService.exchangeYields(grantedToken());
        var state = start("{}");
        discogs.breakApi("{\"kind\":\"status\",\"status\":503}");
        // When
        var target = target(as(account).get("/integration/callback?code=code&state=" + state));
        // Then
        assertThat(target).hasQuery("integration=discogs&result=provider_outage");
        assertThat(tokenService.calls(ACTIVATION)).isEmpty();
    }

    private static String parameter(String address, String name) {
        return address.replaceFirst(".*[?&]" + name + "=", "").replaceFirst("&.*", "");
    }
}
