package dev.patchbay.token.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.lessThan;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;

import io.restassured.http.ContentType;

/** Turns the switches of the simulated provider. */
public final class Simulated {

    private Simulated() {
    }

    public static void reset() {
        given().baseUri(url()).post("/control/reset").then().statusCode(lessThan(300));
    }

    public static void behave(Map<String, Object> behaviour) {
        given().baseUri(url()).contentType(ContentType.JSON).body(behaviour).put("/control/spotify").then()
                .statusCode(lessThan(300));
    }

    public static void fault(Map<String, Object> fault) {
        given().baseUri(url()).contentType(ContentType.JSON).body(fault).put("/control/faults/spotify-accounts").then()
                .statusCode(lessThan(300));
    }

    public static void mend() {
        given().baseUri(url()).delete("/control/faults").then().statusCode(lessThan(300));
    }

    public static int renewals() {
        Map<String, Integer> calls = given().baseUri(url()).get("/control/counters").then().extract()
                .path("calls.spotify-accounts");
        return calls == null ? 0 : calls.getOrDefault("POST /api/token refresh_token", 0);
    }

    /** Every code, token and verifier so far. */
    public static List<String> secrets() {
        Map<String, List<String>> issued = given().baseUri(url()).get("/control/spotify/issued").then().extract().path("$");
        return issued.values().stream().flatMap(List::stream).toList();
    }

    private static String url() {
        return ConfigProvider.getConfig().getValue("test.simulators.url", String.class);
    }
}
