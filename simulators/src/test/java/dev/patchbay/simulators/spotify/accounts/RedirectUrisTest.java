package dev.patchbay.simulators.spotify.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUrisTest {

    private static final List<String> REGISTERED = List.of("http://127.0.0.1/cb", "http://[::1]:8080/cb",
            "https://music.example/cb");

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1/cb", "http://127.0.0.1:1/cb", "http://127.0.0.1:65535/cb",
            "http://[::1]:8080/cb", "https://music.example/cb" })
    void registeredUrisAreGood(String uri) {
        assertThat(RedirectUris.refusal(REGISTERED, uri)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "cb", "http://127.0.0.1:8080/cb/", "http://127.0.0.1:8080/cb?x=1",
            "http://127.0.0.1:8080/cb#x", "http://user@127.0.0.1:8080/cb", "http://[::1]:8081/cb", "http://[::1]/cb",
            "https://127.0.0.1/cb", "https://music.example:8443/cb", "https://music.example/cb/..",
            "https://music.example.evil/cb", "http://127.0.0.1:8080\\@evil/cb" })
    void whateverElseIsInvalid(String uri) {
        assertThat(RedirectUris.refusal(REGISTERED, uri)).contains("INVALID_CLIENT: Invalid redirect URI");
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://localhost:8080/cb", "https://localhost/cb", "http://music.example/cb",
            "http://127.0.0.2/cb" })
    void plainHttpAndLocalhostAreInsecure(String uri) {
        assertThat(RedirectUris.refusal(REGISTERED, uri)).contains("INVALID_CLIENT: Insecure redirect URI");
    }
}
