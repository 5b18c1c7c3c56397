package dev.patchbay.token.support;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.config.ConfigProvider;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Somebody whose credentials are not of OAuth 2.0, by way of the gateway and discogs-service. */
public final class Collector {

    private static final String SERVICE = "discogs-service";

    public final UUID account = UUID.randomUUID();
    public final String provider;
    private final String session = UUID.randomUUID().toString();

    public Collector() {
        this("discogs");
    }

    public Collector(String provider) {
        this.provider = provider;
    }

    public static RequestSpecification service() {
        return given().auth().oauth2(Person.serviceToken(SERVICE, Surroundings.SECRET_OF_DISCOGS_SERVICE))
                .contentType(ContentType.JSON);
    }

    public RequestSpecification request() {
        return service().header("Patchbay-Assertion", TestGateway.assertion(account, session, SERVICE));
    }

    public Response connect(String key, String owner) {
        return request().body(Map.of("key", key, "account", Map.of("id", owner, "display_name", "Somebody")))
                .post(path("/keys"));
    }

    public Response startConnecting() {
        return request().body(Map.of("redirect_uri", "http://127.0.0.1:8080/api/integrations/discogs/callback",
                "return_to", "http://127.0.0.1:8080/", "scopes", List.of())).post(path("/authorizations"));
    }

    /** @return the parameters that the provider sent the browser back with */
    public Map<String, String> consent() {
        return decide("");
    }

    public Map<String, String> deny() {
        return decide("&deny=1");
    }

    private Map<String, String> decide(String decision) {
        String url = startConnecting().then().statusCode(201).extract().path("authorization_url");
        return RecordShop.parameters(URI.create(given().urlEncodingEnabled(false).get(url + decision).asString()));
    }

    public Response callback(Map<String, String> parameters) {
        return request().body(parameters).post(path("/authorizations/callback"));
    }

    public Response activate(String authorizationId, String owner) {
        return request().body(Map.of("authorization_id", authorizationId, "account", Map.of("id", owner)))
                .post(path("/activation"));
    }

    public void connectByConsent(String owner) {
        String pending = callback(consent()).then().statusCode(200).extract().path("authorization_id");
        activate(pending, owner).then().statusCode(200);
    }

    public Response status() {
        return request().get(path("/status"));
    }

    public Response token() {
        return request().body("{}").post(path("/access-token"));
    }

    public Response rejected(int version) {
        return request().body(Map.of("rejected_version", version)).post(path("/access-token"));
    }

    public Response refresh() {
        return request().post(path("/refresh"));
    }

    public Response disconnect() {
        return request().delete(path(""));
    }

    /** By an administrator. */
    public Response restore() {
        return given().auth().oauth2(Person.serviceToken("gateway-service", Surroundings.SECRET_OF_GATEWAY))
                .header("Patchbay-Assertion",
                        TestGateway.assertion(UUID.randomUUID(), "session", "gateway-service", Set.of("admin")))
                .contentType(ContentType.JSON).body(Map.of("account", account.toString())).post(path("/restoration"));
    }

    private String path(String what) {
        return "/connections/" + provider + what;
    }

    /** Has the record shop answer its next request for a token with this status. */
    public static void fault(String path, int status) {
        given().baseUri(shop()).put("/fault?at=" + path + "&status=" + status).then().statusCode(200);
    }

    /** Every token, secret and verifier that the record shop has given out. */
    public static List<String> secrets() {
        return given().baseUri(shop()).get("/secrets").jsonPath().getList("$");
    }

    private static String shop() {
        return ConfigProvider.getConfig().getValue("test.records.url", String.class);
    }
}
