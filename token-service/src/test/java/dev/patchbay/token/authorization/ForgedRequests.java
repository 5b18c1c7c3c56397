package dev.patchbay.token.authorization;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.stream.Stream;

import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.TestGateway;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;

/** Callbacks whose values are genuine, but come in another form than the one there is. */
final class ForgedRequests {

    private static final String PATH = "/connections/spotify/authorizations/callback";

    private final Person person;
    private final String state;
    private final String code;
    private final String genuine;

    ForgedRequests(Person person, Map<String, String> genuine) {
        this.person = person;
        this.state = genuine.get("state");
        this.code = genuine.get("code");
        this.genuine = new JsonObject().put("state", state).put("code", code).encode();
    }

    Stream<Forgery> all() {
        return Stream.of(methods(), types(), bodies(), addresses(), identities()).flatMap(forgeries -> forgeries);
    }

    private Stream<Forgery> methods() {
        return Stream.of("GET", "PUT", "PATCH", "DELETE", "PROPFIND").map(method -> new Forgery(method,
                () -> person.request().body(genuine).request(method, PATH)));
    }

    private Stream<Forgery> types() {
        return Stream.of("application/x-www-form-urlencoded", "text/plain", "application/xml", "multipart/form-data",
                "application/octet-stream").map(
                        type -> new Forgery(type,
                                () -> person.request().config(asItIs(type)).contentType(type).body(genuine).post(PATH)));
    }

    private static RestAssuredConfig asItIs(String type) {
        return RestAssured.config().encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false));
    }

    private Stream<Forgery> bodies() {
        return Stream.of("", "null", "[]", "{", "\"" + state + "\"", "[" + genuine + "]", genuine + genuine, genuine + "x",
                "{\"state\":[\"%s\"],\"code\":\"%s\"}", "{\"state\":\"%s\",\"code\":[\"%s\"]}",
                "{\"state\":{\"x\":\"%s\"},\"code\":\"%s\"}",
                "{\"state\":\"x\",\"state\":\"%s\",\"code\":\"%s\"}", "{\"state\":\"%s\",\"state\":\"x\",\"code\":\"%s\"}",
                "{\"state\":\"%1$s\",\"state\":\"%1$s\",\"code\":\"%2$s\"}",
                "{\"state\":\"%s\",\"code\":\"x\",\"code\":\"%s\"}",
                "{\"state\":\"%s\",\"code\":\"%s\",\"code\":\"x\"}",
                "{\"state\":\"%s\",\"code\":\"%s\",\"iss\":\"x\",\"iss\":\"y\"}",
                "{\"State\":\"%s\",\"code\":\"%s\"}", "{\"state \":\"%s\",\"code\":\"%s\"}", "{'state':'%s','code':'%s'}",
                "{\"state\":%s,\"code\":%s}", "[".repeat(2_000),
                "{\"state\":\"%s\",\"code\":\"%s\",\"x\":\"" + "x".repeat(70_000) + "\"}")
                .map(template -> template.formatted(state, code)).map(body -> new Forgery("body " + body,
                        () -> person.request().body(body).post(PATH)));
    }

    private Stream<Forgery> addresses() {
        return Stream.of(PATH + "?state=" + state + "&code=" + code, PATH + "/" + person.session)
                .map(address -> new Forgery(address, () -> person.request().body("{}").post(address)));
    }

    private Stream<Forgery> identities() {
        var assertion = TestGateway.assertion(person.account, person.session, "spotify-service");
        return Stream.<RequestSpecification> of(given(), given().header("Patchbay-Assertion", assertion),
                given().auth().oauth2(assertion), given().auth().oauth2("").header("Patchbay-Assertion", assertion),
                given().header("X-User-Id", person.account), given().cookie("patchbay_session", person.session))
                .map(request -> new Forgery("without an identity",
                        () -> request.contentType("application/json").body(genuine).post(PATH)));
    }
}
