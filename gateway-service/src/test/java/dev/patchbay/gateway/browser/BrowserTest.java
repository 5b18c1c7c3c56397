package dev.patchbay.gateway.browser;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.RawHttp;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@Gateway
class BrowserTest {

    @Test
    void thePageTellsHowItEnded() {
        given().get("/connections/result?integration=spotify&result=connected").then().statusCode(200)
                .contentType(startsWith("text/html")).body(containsString("<h1>Spotify: Connected</h1>"))
                .header("Content-Security-Policy", containsString("default-src 'none'; style-src 'sha256-"))
                .header("Referrer-Policy", "no-referrer").header("Cache-Control", "no-store");
        assertThat(given().get("/connections/result").headers().getValues("Content-Security-Policy")).hasSize(1);
        given().get("/connections/result?integration=spotify&result=consent_denied").then()
                .body(containsString("You did not agree"));
    }

    @Test
    void everyNameThatARouteMayHaveHasATitle() {
        assertThat(ResultPage.title("some-provider")).isEqualTo("Some Provider");
        assertThat(ResultPage.title("some--other-")).isEqualTo("Some Other");
    }

    @Test
    void nothingFromTheAddressIsShown() {
        given().queryParam("integration", "<script>alert(1)</script>").queryParam("result", "\"><img src=x>")
                .get("/connections/result").then().statusCode(200).body(not(containsString("alert")))
                .body(not(containsString("<img"))).body(containsString("Finished"));
        given().get("/connections/result").then().statusCode(200).body(containsString("Finished"));
    }

    @Test
    void aBrowserOnLocalhostIsSentToThePublicOrigin() throws IOException {
        assertThat(get("/connections/result?result=connected", "localhost:8080", "text/html,*/*"))
                .startsWith("HTTP/1.1 307")
                .containsIgnoringCase("location: http://127.0.0.1:8080/connections/result?result=connected");
        assertThat(get("/connections/result", "127.0.0.1:8080", "text/html")).startsWith("HTTP/1.1 200");
        assertThat(get("/connections/result", "localhost:8080", "*/*")).startsWith("HTTP/1.1 200");
    }

    @Test
    void noOtherOriginMayReadUnlessConfigured() {
        given().header("Origin", "https://elsewhere.example").get("/.well-known/jwks.json").then().statusCode(200)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void theDescriptionIsServed() {
        given().accept("application/json").get("/api/openapi").then().statusCode(200)
                .body("paths.'/api/auth/login'.post.summary", containsString("Sign in"))
                .body("paths.'/api/{provider}/{path}'.get.tags[0]", containsString("Relayed"))
                .body("components.schemas.SignInAnswer.properties.access_token.type", not(nullValue()));
    }

    private static String get(String path, String host, String accept) throws IOException {
        try (var http = RawHttp.connect()) {
            http.sendBytes(
                    "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: %s\r\nConnection: close\r\n\r\n".formatted(path, host, accept)
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return http.readToEnd();
        }
    }
}
