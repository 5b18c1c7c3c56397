package dev.patchbay.system;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.patchbay.devstack.run.DevStack;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Somebody with an account, seen from outside. */
final class Member {

    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    final String name = "member-" + UUID.randomUUID().toString().substring(0, 8);
    private final String password = UUID.randomUUID().toString();
    private final DevStack suite;
    private UUID account;
    private String token;
    private Map<String, String> cookies;

    private Member(DevStack suite) {
        this.suite = suite;
    }

    static Member registered(DevStack suite) {
        var member = new Member(suite);
        member.enter("/api/auth/register", 201);
        return member;
    }

    static Member connected(DevStack suite) {
        var member = registered(suite);
        member.connectSpotify("mira");
        return member;
    }

    void logIn() {
        enter("/api/auth/login", 200);
    }

    private void enter(String path, int status) {
        var answer = given().baseUri(suite.publicOrigin().toString()).contentType(ContentType.JSON)
                .body(Map.of("username", name, "password", password)).post(path).then().statusCode(status).extract();
        account = UUID.fromString(answer.path("account.id"));
        token = answer.path("access_token");
        cookies = answer.cookies();
    }

    String token() {
        return token;
    }

    RequestSpecification request() {
        return given().baseUri(suite.publicOrigin().toString()).auth().oauth2(token).contentType(ContentType.JSON);
    }

    UUID account() {
        return account;
    }

    boolean connected() {
        return request().get("/api/integrations/spotify/status").path("connected");
    }

    /** As one of the simulated people, in the way a browser would. */
    void connectSpotify(String person) {
        String url = request().body("{}").post("/api/integrations/spotify/connect").then().statusCode(200).extract()
                .path("authorization_url");
        var page = given().urlEncodingEnabled(false).get(URI.create(url)).asString();
        var request = REQUEST.matcher(page).results().findFirst().orElseThrow().group(1);
        var location = given().redirects().follow(false).formParam("request", request).formParam("person", person)
                .formParam("decision", "approve").post(url.substring(0, url.indexOf('?'))).header("Location");
        given().redirects().follow(false).cookies(cookies).queryParams(parameters(URI.create(location)))
                .get(location.substring(0, location.indexOf('?'))).then().statusCode(303);
    }

    private static Map<String, String> parameters(URI uri) {
        return Arrays.stream(uri.getRawQuery().split("&")).map(pair -> pair.split("=", 2)).collect(Collectors
                .toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
