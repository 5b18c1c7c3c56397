package dev.patchbay.edge.assertion;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemAnswer;
import dev.patchbay.edge.time.TurnableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** Who asks, as a service behind the gateway sees it. */
@QuarkusTest
@QuarkusTestResource(IssuerResource.class)
class AssertionMechanismTest {

    private static final Duration AFTER_THE_PAUSE = Duration.ofSeconds(3);

    @Inject
    TurnableClock clock;

    @ConfigProperty(name = "patchbay.assertion.jwks-url")
    String issuer;

    @ConfigProperty(name = IssuerResource.PRIVATE_KEY)
    String privateKey;

    private EllipticCurveJsonWebKey key;

    @BeforeEach
    void readKey() throws JoseException {
        key = new EllipticCurveJsonWebKey(JsonUtil.parseJson(privateKey));
        given().body(new JsonWebKeySet(key).toJson()).put(issuer).then().statusCode(204);
    }

    @Test
    void aGoodAssertionOpensWhatNeedsACaller() {
        // When
        var response = ask("/failures/private", TestAssertions.good(key));
        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void rolesAreThoseOfTheAssertion() {
        // When
        var response = ask("/failures/admin",
                TestAssertions.changed(key, claims -> claims.setStringListClaim("groups", List.of("user", "admin"))));
        // Then
        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/failures/private", "/failures/admin" })
    void withoutAnAssertionNobodyAsks(String path) {
        // When
        var response = given().get(path);
        // Then
        ProblemAnswer.of(response, ErrorCode.UNAUTHENTICATED, path);
        assertThat(response.headers().getValues("WWW-Authenticate")).containsExactly("Bearer");
    }

    @Test
    void aCallerWithoutTheRoleIsForbidden() {
        // When
        var response = ask("/failures/admin", TestAssertions.good(key));
        // Then
        ProblemAnswer.of(response, ErrorCode.FORBIDDEN, "/failures/admin");
    }

    @Test
    void anAssertionForAnotherServiceIsRefused() {
        // When
        var response = ask("/failures/private", TestAssertions.changed(key, claims -> claims.setAudience("other")));
        // Then
        ProblemAnswer.of(response, ErrorCode.UNAUTHENTICATED, "/failures/private");
        assertThat(response.headers().getValues("WWW-Authenticate")).containsExactly("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "garbage", "e30.e30.e30" })
    void garbageIsRefusedAndNotRepeated(String garbage) {
        // When
        var response = ask("/failures/private", garbage);
        // Then
        ProblemAnswer.of(response, ErrorCode.UNAUTHENTICATED, "/failures/private").without("garbage", "e30.e30");
    }

    @Test
    void aKeySetThatCannotBeHadIsNoRefusal() {
        // Given
        given().body("").put(issuer + "?500").then().statusCode(204);
        clock.turnOn(AFTER_THE_PAUSE);
        // When
        var response = ask("/failures/private", TestAssertions.good(TestAssertions.newKey("second")));
        // Then
        ProblemAnswer.of(response, ErrorCode.SERVICE_UNAVAILABLE, "/failures/private");
    }

    @Test
    void whatNeedsNoCallerIsOpenToAll() {
        // When
        var statuses = Map.of("none", given().get("/failures/text").statusCode(), "good",
                ask("/failures/text", TestAssertions.good(key)).statusCode());
        // Then
        assertThat(statuses).containsOnly(Map.entry("none", 200), Map.entry("good", 200));
    }

    private static Response ask(String path, String assertion) {
        return given().header(Caller.ASSERTION_HEADER, assertion).get(path);
    }
}
