package dev.patchbay.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    private static final URI HERE = URI.create("http://127.0.0.1:8082");

    @Test
    void thePortFollowsTheSchemeUnlessGiven() {
        assertThat(new Route("spotify", HERE, "spotify-service").port()).isEqualTo(8082);
        assertThat(new Route("spotify", URI.create("http://spotify/"), "spotify-service").port()).isEqualTo(80);
        assertThat(new Route("spotify", URI.create("https://spotify"), "spotify-service").port()).isEqualTo(443);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "a", "Spotify", "spo/tify", "auth", "integrations", "openapi" })
    void aNameThatCannotBeAProviderStopsTheStart(String name) {
        assertThatThrownBy(() -> new Route(name, HERE, "x")).hasMessageContaining("patchbay.routes." + name);
    }

    @ParameterizedTest
    @ValueSource(strings = { "spotify:8082", "ftp://127.0.0.1", "http://127.0.0.1:8082/base", "http://u:p@127.0.0.1", "/x" })
    void anAddressThatIsNoneStopsTheStart(String url) {
        assertThatThrownBy(() -> new Route("spotify", URI.create(url), "x"))
                .hasMessageContaining("patchbay.routes.spotify.url");
    }
}
