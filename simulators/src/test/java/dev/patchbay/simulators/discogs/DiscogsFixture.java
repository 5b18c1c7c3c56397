package dev.patchbay.simulators.discogs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import dev.patchbay.simulators.TestDiscogs;

/** A Discogs as it was started. */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class DiscogsFixture {

    protected static final String MIRA = TestDiscogs.tokenOf("mira");
    protected static final String JONAS = TestDiscogs.tokenOf("jonas");

    protected final TestDiscogs discogs = new TestDiscogs();

    @BeforeEach
    void reset() {
        discogs.reset();
    }

    @AfterAll
    void stop() {
        discogs.close();
    }

    /** With the space after the colon, by which clients know an error. */
    protected static void assertError(HttpResponse<String> answer, int status, String message) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"message\": \"" + message + "\"}");
    }
}
