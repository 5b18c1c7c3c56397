package dev.patchbay.kit.test.client;

import java.util.UUID;

import dev.patchbay.kit.test.gateway.FakeGateway;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** One Patchbay account that uses a provider's service, through assertions of the (fake) gateway. */
public class AccountClient {

    private final UUID account = UUID.randomUUID();
    private final FakeGateway gateway;
    private final String provider;

    public AccountClient(FakeGateway gateway, String provider) {
        this.gateway = gateway;
        this.provider = provider;
    }

    public final UUID account() {
        return account;
    }

    /** @param query name, value, name, value */
    public final Response get(String path, Object... query) {
        var request = request();
        for (int i = 0; i < query.length; i += 2) {
            request.queryParam(query[i].toString(), query[i + 1]);
        }
        return request.get(path);
    }

    /** Sent as it stands, without encoding. */
    public final Response raw(String pathAndQuery) {
        return request().urlEncodingEnabled(false).get(pathAndQuery);
    }

    /** With an empty object as the body of what has one. */
    public final Response send(String method, String path) {
        return method.equals("POST") ? send(method, path, "{}") : request().request(method, path);
    }

    /** @param headers name, value, name, value */
    public final Response send(String method, String path, Object body, String... headers) {
        var request = request().contentType("application/json").body(body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.request(method, path);
    }

    public final Response delete(String path) {
        return request().delete(path);
    }

    public final RequestSpecification request() {
        return RestAssured.given().header("Patchbay-Assertion",
                gateway.assertion(account, provider + "-service"));
    }
}
