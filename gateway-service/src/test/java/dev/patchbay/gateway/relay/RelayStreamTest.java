package dev.patchbay.gateway.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import dev.patchbay.gateway.fake.RawHttp;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Gateway
class RelayStreamTest {

    private static final int MEBIBYTE = 1024 * 1024;

    @ConfigProperty(name = "patchbay.routes.spotify.url")
    String upstream;

    @Test
    void aChunkArrivesBeforeTheNextIsSent() throws IOException {
        // Given
        var person = Person.registered();
        try (var http = get(person, "/api/spotify/hold")) {
            // When
            var first = http.readUntil("first");
            // Then
            assertThat(first).startsWith("HTTP/1.1 200").contains("text/event-stream").doesNotContain("second");
            given().get(upstream + "/release").then().statusCode(200);
            assertThat(http.readUntil("second")).contains("second");
        }
    }

    @Test
    void aServiceThatIsFasterThanTheClientHasToWait() throws IOException {
        // Given
        var person = Person.registered();
        var before = observed("endless_bytes");
        try (var http = get(person, "/api/spotify/endless")) {
            http.readUntil("\r\n\r\n");
            // When
            await().during(Duration.ofMillis(500)).atMost(Duration.ofSeconds(10)).until(() -> observed("endless_bytes"),
                    new Unchanged());
            // Then all that was sent lies in the buffers of the two connections
            assertThat(observed("endless_bytes") - before).isPositive().isLessThan(64 * MEBIBYTE);
        }
    }

    @Test
    void aClientThatLeavesLetsTheServiceGo() throws IOException {
        // Given
        var person = Person.registered();
        var answering = get(person, "/api/spotify/endless");
        var silent = get(person, "/api/spotify/hang");
        answering.readUntil("\r\n\r\n");
        await().until(() -> observed("open") >= 2);
        // When
        answering.close();
        silent.close();
        // Then
        await().until(() -> observed("open") == 0);
    }

    @Test
    void anUploadPassesWhileItIsSent() throws IOException {
        // Given
        var person = Person.registered();
        try (var http = chunkedUpload(person)) {
            // When
            for (int i = 0; i < 10; i++) {
                http.sendChunk(new byte[7_777]);
            }
            http.sendChunk(new byte[0]);
            // Then
            assertThat(http.readUntil("77770")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void anUploadThatNeverSaidHowLargeItIsEndsAtTheLimit() throws IOException {
        // Given
        var person = Person.registered();
        var before = observed("broken_uploads");
        try (var http = chunkedUpload(person)) {
            // When
            http.sendChunk(new byte[MEBIBYTE]);
            http.sendChunk(new byte[1]);
            // Then
            assertThat(http.readToEnd()).startsWith("HTTP/1.1 413").contains("payload_too_large");
        }
        await().until(() -> observed("broken_uploads") > before);
    }

    @Test
    void anUploadThatBreaksOffNeverLooksComplete() throws IOException {
        // Given
        var person = Person.registered();
        var before = observed("broken_uploads");
        var uploads = observed("uploads");
        try (var http = chunkedUpload(person)) {
            http.sendChunk(new byte[10_000]);
            await().until(() -> observed("uploads") > uploads);
            // When
        }
        // Then
        await().until(() -> observed("broken_uploads") > before);
    }

    @Test
    void anAnswerThatBreaksOffNeverLooksComplete() throws IOException {
        // Given
        var person = Person.registered();
        // When
        try (var http = get(person, "/api/spotify/cut")) {
            var answer = http.readToEnd();
            // Then
            assertThat(answer.toLowerCase(java.util.Locale.ROOT)).contains("content-length: 100").endsWith("half");
        }
    }

    @Test
    void connectionsToAServiceAreUsedAgain() {
        // Given
        var person = Person.registered();
        person.request().get("/api/spotify/echo").then().statusCode(200);
        var before = observed("connections");
        // When
        for (int i = 0; i < 20; i++) {
            person.request().body("text").post("/api/spotify/echo").then().statusCode(200);
            person.request().get("/api/spotify/echo").then().statusCode(200);
        }
        // Then those that look at the service add one each at most
        assertThat(observed("connections") - before).isLessThan(10);
    }

    private static RawHttp get(Person person, String path) throws IOException {
        return RawHttp.connect().send("GET " + path + " HTTP/1.1\nAuthorization: Bearer " + person.bearer());
    }

    private static RawHttp chunkedUpload(Person person) throws IOException {
        return RawHttp.connect().send("POST /api/spotify/count HTTP/1.1\nTransfer-Encoding: chunked\nAuthorization: Bearer "
                + person.bearer());
    }

    private long observed(String what) {
        return given().get(upstream + "/observed").jsonPath().getLong(what);
    }

    /** True for a value that is the same as the time before. */
    private static final class Unchanged implements java.util.function.Predicate<Long> {
        private long last = -1;

        @Override
        public boolean test(Long value) {
            var same = last == value;
            last = value;
            return same;
        }
    }
}
