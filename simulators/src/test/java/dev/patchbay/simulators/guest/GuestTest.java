package dev.patchbay.simulators.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.simulators.Simulators;
import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.json.JsonObject;

class GuestTest {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Simulators simulators = Simulators.start(0,
            new Guest("listens", call -> Answer.json(200, new JsonObject().put("path", call.request().path()))));

    @AfterEach
    void stop() {
        simulators.close();
    }

    @Test
    void itAnswersBelowItsName() throws IOException, InterruptedException {
        assertThat(get("/listens/1/artist/search").body()).isEqualTo("{\"path\":\"/listens/1/artist/search\"}");
    }

    @Test
    void itIsBrokenAndCountedLikeTheOthers() throws IOException, InterruptedException {
        // Given
        assertThat(send(to("/control/faults/listens-api").PUT(BodyPublishers.ofString("{\"kind\":\"status\",\"status\":503}")))
                .statusCode()).isEqualTo(200);
        // When
        var broken = get("/listens/1/user");
        // Then
        assertThat(broken.statusCode()).isEqualTo(503);
        assertThat(new JsonObject(get("/control/counters").body()).getJsonObject("calls").getJsonObject("listens-api")
                .getLong("other")).isEqualTo(1);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(simulators.baseUri() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
