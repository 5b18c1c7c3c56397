package dev.patchbay.gateway.relay;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

@QuarkusTest
@Gateway
class RelayTest {

    @Test
    void pathsQueriesAndBodiesPassUnchanged() {
        // Given
        var person = Person.registered();
        // When
        var got = person.request().get("/api/spotify/albums/a%20b,c?q=x%2Fy&q=%20z");
        var posted = person.request().contentType(ContentType.JSON).body("{ \"any\" : 1}")
                .post("/api/integrations/spotify/connect");
        // Then
        got.then().statusCode(200).body("method", equalTo("GET")).body("uri", equalTo("/albums/a%20b,c?q=x%2Fy&q=%20z"))
                .body("headers", not(hasKey("transfer-encoding")));
        posted.then().statusCode(200).body("uri", equalTo("/integration/connect")).body("body", equalTo("{ \"any\" : 1}"))
                .body("headers.content-type[0]", equalTo("application/json"));
    }

    @Test
    void theServiceLearnsFromTheGatewayAloneWhoAsks() throws Exception {
        // Given
        var person = Person.registered();
        // When
        var response = person.request().header("Patchbay-Assertion", "forged").header("Patchbay-Anything", "forged")
                .header("X-User-Id", "somebody else")
                .header("X-Forwarded-For", "10.0.0.1").header("X-Forwarded-User", "root").header("Forwarded", "for=10.0.0.1")
                .cookie(Person.COOKIE, person.cookie()).get("/api/spotify/echo");
        // Then
        response.then().statusCode(200).body("headers", not(hasKey("authorization"))).body("headers", not(hasKey("cookie")))
                .body("headers", not(hasKey("patchbay-anything"))).body("headers", not(hasKey("x-user-id")))
                .body("headers", not(hasKey("x-forwarded-user")))
                .body("headers.x-forwarded-for", equalTo(java.util.List.of("127.0.0.1")))
                .body("headers.x-forwarded-host[0]", equalTo("127.0.0.1:8080"))
                .body("headers.x-forwarded-proto[0]", equalTo("http"))
                .body("headers.forwarded",
                        equalTo(java.util.List.of("for=\"127.0.0.1\";host=\"127.0.0.1:8080\";proto=http")));
        assertThat(response.<java.util.List<String>> path("headers.patchbay-assertion")).hasSize(1);
        var claims = verified(response.path("headers.patchbay-assertion[0]"));
        assertThat(claims.getSubject()).isEqualTo(person.id());
        assertThat(claims.getStringListClaimValue("groups")).contains("user");
        assertThat(claims.getStringClaimValue("sid")).isNotBlank();
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue()).isEqualTo(60);
    }

    @Test
    void whatConcernsOneHopEndsHere() {
        // Given
        var person = Person.registered();
        // When
        var response = person.request().header("Connection", "keep-alive, X-Hop").header("X-Hop", "1").header("TE", "trailers")
                .header("Upgrade", "websocket").header("X-Stays", "1").get("/api/spotify/echo");
        // Then
        response.then().statusCode(200).body("headers.x-stays[0]", equalTo("1")).body("headers", not(hasKey("x-hop")))
                .body("headers", not(hasKey("te"))).body("headers", not(hasKey("upgrade")));
    }

    @Test
    void theClientSeesNothingOfTheServicesInside() {
        Person.registered().request().get("/api/spotify/echo").then().header("Set-Cookie", nullValue())
                .header("Server", nullValue()).header("X-Private", nullValue())
                .header("Access-Control-Allow-Origin", nullValue()).header("ETag", equalTo("\"v1\""))
                .header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void theCorrelationIdGoesAllTheWay() {
        Person.registered().request().header("X-Correlation-Id", "all-the-way-1").get("/api/spotify/echo").then()
                .header("X-Correlation-Id", "all-the-way-1").body("headers.x-correlation-id[0]", equalTo("all-the-way-1"));
    }

    @Test
    void aClientDoesNotChooseTheTrace() {
        Person.registered().request().header("Traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .header("tracestate", "vendor=1").get("/api/spotify/echo").then().statusCode(200)
                .body("headers", not(hasKey("traceparent"))).body("headers", not(hasKey("tracestate")));
    }

    private static JwtClaims verified(String assertion) throws Exception {
        var jwks = given().get("/.well-known/jwks.json").then().statusCode(200)
                .body("keys[0]", not(hasKey("d"))).extract().asString();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(jwks).getJsonWebKeys()))
                .setExpectedIssuer("patchbay-gateway").setExpectedAudience("spotify-service").setRequireExpirationTime()
                .build().processToClaims(assertion);
    }
}
