package dev.patchbay.euria.simulated;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import dev.patchbay.kit.test.gateway.FakeGateway;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.kit.test.tokens.FakeTokenService;
import dev.patchbay.kit.test.tokens.Statuses;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** One Patchbay account that uses the service, through assertions of the (fake) gateway. */
public final class EuriaClient {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final UUID account = UUID.randomUUID();
    private final FakeGateway gateway;

    private EuriaClient(FakeGateway gateway) {
        this.gateway = gateway;
    }

    public static EuriaClient stranger(FakeGateway gateway) {
        return new EuriaClient(gateway);
    }

    /** Connected with that key. */
    public static EuriaClient connected(FakeGateway gateway, FakeTokenService tokenService, String key) {
        var client = new EuriaClient(gateway);
        tokenService.connect(client.account, Statuses.connected("euria"), FakeCredential.key(key));
        return client;
    }

    public UUID account() {
        return account;
    }

    public RequestSpecification request() {
        return RestAssured.given().header("Patchbay-Assertion", assertion());
    }

    /** The whole, as one JSON answer. */
    public Response describe(String body) {
        return request().accept("application/json").contentType("application/json").body(body).post("/descriptions");
    }

    /** The same without waiting; who cancels it leaves. */
    public CompletableFuture<HttpResponse<String>> describeLater(String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/descriptions"))
                .header("Patchbay-Assertion", assertion()).header("Accept", "application/json")
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build();
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }

    public Response get(String id) {
        return request().accept("application/json").get("/descriptions/" + id);
    }

    public Response cancel(String id) {
        return request().delete("/descriptions/" + id);
    }

    /** Event by event. */
    public EventReader stream(String body) {
        return open(to("/descriptions").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** @param last id of the last event that was seen */
    public EventReader resume(String id, int last) {
        return open(to("/descriptions/" + id).header("Last-Event-ID", Integer.toString(last)).GET());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
                .header("Patchbay-Assertion", assertion()).header("Accept", "text/event-stream");
    }

    private static EventReader open(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            return new EventReader(answer);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String assertion() {
        return gateway.assertion(account, "euria-service");
    }
}
