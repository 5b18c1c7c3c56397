package dev.patchbay.token.authorization;

import static dev.patchbay.token.support.Surroundings.ISSUING;
import static io.restassured.RestAssured.given;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import dev.patchbay.token.support.ConsentPage;
import dev.patchbay.token.support.Database;
import dev.patchbay.token.support.Person;
import dev.patchbay.token.support.Surroundings;
import dev.patchbay.token.support.TestGateway;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Callbacks whose values are genuine, but belong to another person, session, attempt or time. */
final class ForgedCircumstances {

    private final Database database;

    ForgedCircumstances(Database database) {
        this.database = database;
    }

    /** The values stay good for their owner. */
    static Stream<Forgery> presenters(Person owner, Map<String, String> genuine) {
        return Stream.of(
                forgery("another person", new Person(), genuine),
                forgery("another session", new Person(owner.account, UUID.randomUUID().toString()), genuine),
                forgery("another person with the session", new Person(UUID.randomUUID(), owner.session), genuine),
                forgery("the session in capitals", new Person(owner.account, owner.session.toUpperCase(java.util.Locale.ROOT)),
                        genuine),
                forgery("the session's beginning", new Person(owner.account, owner.session.substring(1)), genuine),
                new Forgery("another provider", () -> owner.callback(ISSUING, genuine)),
                new Forgery("an unknown provider", () -> owner.callback("napster", genuine)),
                new Forgery("an assertion for another service", () -> post(request(owner, "spotify-service",
                        Surroundings.SECRET_OF_SPOTIFY_SERVICE, "gateway-service"), genuine)),
                new Forgery("a service without the grant", () -> post(request(owner, "stranger-service",
                        Surroundings.SECRET_OF_STRANGER, "stranger-service"), genuine)));
    }

    private static RequestSpecification request(Person owner, String service, String secret, String audience) {
        return given().auth().oauth2(Person.serviceToken(service, secret))
                .header("Patchbay-Assertion", TestGateway.assertion(owner.account, owner.session, audience))
                .contentType("application/json");
    }

    private static Response post(RequestSpecification request, Map<String, String> callback) {
        return request.body(callback).post("/connections/spotify/authorizations/callback");
    }

    /** Codes that were issued, but not for this attempt. */
    static Stream<Forgery> foreignCodes() {
        var victim = new Person();
        var attacker = new Person();
        var own = new Person();
        var first = own.consent(0);
        return Stream.of(
                injected("the attacker's code", victim, victim.consent(0), attacker.consent(1)),
                injected("a code of an attempt before", own, own.consent(0), first),
                injected("a code that was redeemed", new Person(), redeemed()),
                injected("a code for another redirect", new Person(), "%3A8080%2F", "%3A9999%2F"),
                injected("a code for another challenge", new Person(), "code_challenge=[^&]+",
                        "code_challenge=" + Pkce.challenge(Pkce.random())));
    }

    private static Map<String, String> redeemed() {
        var person = new Person();
        var callback = person.consent(0);
        person.callback(callback).then().statusCode(200);
        return callback;
    }

    private static Forgery injected(String name, Person person, Map<String, String> source) {
        return injected(name, person, person.consent(0), source);
    }

    private static Forgery injected(String name, Person person, Map<String, String> genuine, Map<String, String> source) {
        return forgery(name, person, Forgery.with(genuine, "code", source.get("code")));
    }

    private static Forgery injected(String name, Person person, String part, String replacement) {
        var url = person.startConnecting().replaceFirst(part, replacement);
        return forgery(name, person, ConsentPage.decide(url, 0, "approve"));
    }

    /** Attempts that are over. */
    Stream<Forgery> late() throws SQLException {
        var used = new Person();
        var expired = new Person();
        var lastMoment = new Person();
        var disconnected = new Person();
        var all = Map.of(used, used.consent(0), expired, expired.consent(0), lastMoment, lastMoment.consent(0),
                disconnected, disconnected.consent(0));
        used.callback(all.get(used)).then().statusCode(200);
        database.change("update authorization_attempt set expires_at = now() - interval '1 day' where account = ?",
                expired.account);
        database.change("update authorization_attempt set expires_at = now() where account = ?", lastMoment.account);
        disconnected.disconnect().then().statusCode(200);
        return all.entrySet().stream().flatMap(attempt -> Stream.of("once", "twice")
                .map(time -> forgery("late, " + time, attempt.getKey(), attempt.getValue())));
    }

    /** Errors that the provider never sent, with and without a code, for attempts that are not there. */
    static Stream<Forgery> errors(Person person, Map<String, String> genuine) {
        return Stream.of("access_denied", "server_error", "invalid_request", "unauthorized_client", "login_required", "", "\n",
                URLEncoder.encode("<script>", StandardCharsets.UTF_8)).flatMap(
                        error -> Stream.of(
                                Forgery.with(Map.of("error", error), "state", Pkce.random()),
                                Forgery.with(Map.of("error", error), "code", genuine.get("code")),
                                Forgery.with(Forgery.with(genuine, "error", error), "state", "x"))
                                .map(callback -> forgery("error " + error, person, callback)));
    }

    /** An error beside a genuine state and a genuine code. */
    static Stream<Forgery> errorsBesideCodes() {
        return Stream.of("server_error", "ACCESS_DENIED", "access_denied ", "", " ", "\u0000").map(error -> {
            var person = new Person();
            return forgery("code and error " + error, person, Forgery.with(person.consent(0), "error", error));
        });
    }

    private static Forgery forgery(String name, Person presenter, Map<String, String> callback) {
        return new Forgery(name, () -> presenter.callback(callback));
    }
}
