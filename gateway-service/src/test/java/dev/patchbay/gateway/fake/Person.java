package dev.patchbay.gateway.fake;

import static io.restassured.RestAssured.given;

import java.util.UUID;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Somebody who has just registered. */
public record Person(String name, String password, String id, String bearer, String cookie) {

    public static final String COOKIE = "patchbay_session";
    private static final String PASSWORD = "correct horse battery";

    public static Person registered() {
        var name = "p-" + UUID.randomUUID();
        var response = post("register", name, PASSWORD);
        response.then().statusCode(201);
        return of(name, response);
    }

    public Person loggedInAgain() {
        return of(name, post("login", name, password));
    }

    /** With the role admin from now on. */
    public Person promoted(Pool database) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> database
                .preparedQuery("update account set roles = '{user,admin}' where id = $1")
                .execute(Tuple.of(UUID.fromString(id))));
        return loggedInAgain();
    }

    /** Where the person has tried to sign in before. */
    public void mustWaitForAMinute(Pool database) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> database.preparedQuery("""
                update sign_in_tally set blocked_until = now() + interval '60 seconds'
                where tally in (select place from sign_in_place where account_id = $1)""")
                .execute(Tuple.of(UUID.fromString(id))));
    }

    public static Response post(String operation, String name, String password) {
        return given().contentType(ContentType.JSON).body("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, password))
                .post("/api/auth/" + operation);
    }

    public RequestSpecification request() {
        return given().auth().oauth2(bearer).urlEncodingEnabled(false);
    }

    public RequestSpecification cookieOnly() {
        return given().cookie(COOKIE, cookie).urlEncodingEnabled(false);
    }

    private static Person of(String name, Response response) {
        return new Person(name, PASSWORD, response.path("account.id"), response.path("access_token"), response.cookie(COOKIE));
    }
}
