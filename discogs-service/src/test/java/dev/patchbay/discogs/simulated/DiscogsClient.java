package dev.patchbay.discogs.simulated;

import java.util.UUID;

import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.kit.test.gateway.FakeGateway;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import dev.patchbay.kit.test.tokens.Statuses;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** One Patchbay account that uses the service, through assertions of the (fake) gateway. */
public final class DiscogsClient {

    private final UUID account = UUID.randomUUID();
    private final FakeGateway gateway;

    private DiscogsClient(FakeGateway gateway) {
        this.gateway = gateway;
    }

    public static DiscogsClient stranger(FakeGateway gateway) {
        return new DiscogsClient(gateway);
    }

    /** Connected to that person's account, by a credential of any kind. */
    public static DiscogsClient connected(FakeGateway gateway, FakeTokenService tokenService, String person,
            FakeCredential credential) {
        var client = new DiscogsClient(gateway);
        client.connect(tokenService, person, credential);
        return client;
    }

    public void connect(FakeTokenService tokenService, String person, FakeCredential credential) {
        tokenService.connect(account, Statuses.lasting("discogs",
                new ProviderAccount(SimulatedDiscogs.number(person), SimulatedDiscogs.username(person))), credential);
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

    public Response send(String method, String path, String body) {
        return request().contentType("application/json").body(body).request(method, path);
    }

    public Response send(String method, String path, String body, String idempotencyKey) {
        return request().contentType("application/json").header("Idempotency-Key", idempotencyKey).body(body)
                .request(method, path);
    }

    public Response delete(String path) {
        return request().delete(path);
    }

    private RequestSpecification request() {
        return RestAssured.given().header("Patchbay-Assertion", gateway.assertion(account, "discogs-service"));
    }
}
