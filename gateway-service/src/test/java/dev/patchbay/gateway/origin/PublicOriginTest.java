package dev.patchbay.gateway.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicOriginTest {

    @Test
    void onlyHttpsIsSecure() {
        assertThat(new PublicOrigin(URI.create("https://music.example.org")).secure()).isTrue();
        assertThat(new PublicOrigin(URI.create("http://127.0.0.1:8080")).secure()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "music.example.org", "ftp://music.example.org", "https://music.example.org/",
            "https://music.example.org?x",
            "https:///x" })
    void whatIsNoOriginStopsTheStart(String origin) {
        assertThatThrownBy(() -> new PublicOrigin(URI.create(origin))).hasMessageContaining("patchbay.public-origin");
    }
}
