package dev.patchbay.gateway.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InnerPathTest {

    @ParameterizedTest
    @CsvSource({ "/api/spotify/search,/search", "/api/spotify/artists/1/albums,/artists/1/albums",
            "/api/integrations/spotify/status,/integration/status", "/api/integrations/spotify/a/b,/integration/a/b",
            "/api/spotify/integrations,/integrations", "/api/spotify/quiz,/quiz" })
    void reachable(String path, String inner) {
        assertThat(InnerPath.of(path, "spotify")).contains(inner);
    }

    @ParameterizedTest
    @CsvSource({ "/api/spotify", "/api/spotify/", "/api/integrations/spotify", "/api/integrations/spotify/",
            "/api/spotify/integration", "/api/spotify/integration/status", "/api/spotify/%69ntegration/status",
            "/api/spotify/q/metrics", "/api/spotify/%71/metrics", "/api/%73potify/search" })
    void outOfReach(String path) {
        assertThat(InnerPath.of(path, "spotify")).isEmpty();
    }
}
