package dev.patchbay.spotify.simulated;

import java.time.Instant;
import java.util.UUID;

import dev.patchbay.kit.test.gateway.FakeGateway;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import dev.patchbay.kit.test.tokens.Statuses;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** One Patchbay account that uses the service, through assertions of the (fake) gateway. */
public final class SpotifyClient {

    private final UUID account = UUID.randomUUID();
    private final FakeGateway gateway;

    private SpotifyClient(FakeGateway gateway) {
        this.gateway = gateway;
    }

    public static SpotifyClient stranger(FakeGateway gateway) {
        return new SpotifyClient(gateway);
    }

    /** Connected with a token that the simulated Spotify gave this person. */
    public static SpotifyClient connected(FakeGateway gateway, FakeTokenService tokenService, String accessToken) {
        var client = new SpotifyClient(gateway);
        tokenService.connect(client.account, Statuses.connected("spotify"), accessToken, Instant.now().plusSeconds(3_600));
        return client;
    }

    public UUID account() {
        return account;
    }

    /** @param query name, value, name, value */
    public Response get(String path, Object... query) {
        var request = request();
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i].toString(), query[i + 1]);
        }
        return request.get(path);
    }

    /** Sent as it stands, without encoding. */
    public Response raw(String pathAndQuery) {
        return request().urlEncodingEnabled(false).get(pathAndQuery);
    }

    public Response disconnect() {
        return send("POST", "/integration/disconnect");
    }

    /** With an empty object as the body of what has one. */
    public Response send(String method, String path) {
        var request = request();
        return "POST".equals(method) ? request.contentType("application/json").body("{}").post(path) : request.get(path);
    }

    /** @param headers name, value, name, value */
    public Response send(String method, String path, Object body, String... headers) {
        var request = request().contentType("application/json").body(body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.request(method, path);
    }

    private RequestSpecification request() {
        return RestAssured.given().header("Patchbay-Assertion", gateway.assertion(account, "spotify-service"));
    }
}
