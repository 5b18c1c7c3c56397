package dev.patchbay.token.support;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.patchbay.contracts.event.ConnectionKey;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Somebody who uses Patchbay, by way of the gateway and spotify-service. */
public final class Person {

    private static final String SERVICE = "spotify-service";
    private static String kept;
    private static long keptUntil = Long.MIN_VALUE;

    public final UUID account;
    public final String session;

    public Person() {
        this(UUID.randomUUID(), UUID.randomUUID().toString());
    }

    public Person(UUID account, String session) {
        this.account = account;
        this.session = session;
    }

    public ConnectionKey key() {
        return new ConnectionKey(account, "spotify");
    }

    public RequestSpecification request() {
        return given().auth().oauth2(serviceToken())
                .header("Patchbay-Assertion", TestGateway.assertion(account, session, SERVICE))
                .contentType(ContentType.JSON);
    }

    /** One for a while, as services keep theirs. */
    private static synchronized String serviceToken() {
        if (System.nanoTime() > keptUntil) {
            kept = serviceToken(SERVICE, Surroundings.SECRET_OF_SPOTIFY_SERVICE);
            keptUntil = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        }
        return kept;
    }

    public static String serviceToken(String service, String secret) {
        return given().auth().preemptive().basic(service, secret).formParam("grant_type", "client_credentials")
                .post("/oauth/token").then().statusCode(200).extract().path("access_token");
    }

    public String startConnecting() {
        return startConnecting("spotify");
    }

    public String startConnecting(String provider) {
        return request().body(Map.of("redirect_uri", "http://127.0.0.1:8080/api/integrations/spotify/callback",
                "return_to", "http://127.0.0.1:8080/", "scopes", List.of("user-library-read", "user-read-private")))
                .post("/connections/" + provider + "/authorizations").then().statusCode(201).extract()
                .path("authorization_url");
    }

    public Response callback(Map<String, String> parameters) {
        return callback("spotify", parameters);
    }

    public Response callback(String provider, Map<String, String> parameters) {
        var known = new HashMap<>(parameters);
        known.keySet().retainAll(List.of("state", "code", "error", "iss"));
        return request().body(known).post("/connections/" + provider + "/authorizations/callback");
    }

    /** Connects the numbered person of the provider, whose account there is called the same. */
    public void connect(int who) {
        activate(authorize(who), "account-" + who).then().statusCode(200);
    }

    /** @return the parameters that the provider sent the browser back with */
    public Map<String, String> consent(int who) {
        return ConsentPage.decide(startConnecting(), who, "approve");
    }

    /** @return the id of the pending connection */
    public String authorize(int who) {
        return callback(consent(who)).then().statusCode(200).extract()
                .path("authorization_id");
    }

    public Response activate(String authorizationId, String providerAccount) {
        return request().body(Map.of("authorization_id", authorizationId, "account",
                Map.of("id", providerAccount, "display_name", "Somebody"))).post("/connections/spotify/activation");
    }

    public Response status() {
        return request().get("/connections/spotify/status");
    }

    public Response token() {
        return request().body("{}").post("/connections/spotify/access-token");
    }

    public int tokenVersion() {
        return token().path("version");
    }

    public Response refresh() {
        return request().post("/connections/spotify/refresh");
    }

    public Response disconnect() {
        return request().delete("/connections/spotify");
    }
}
