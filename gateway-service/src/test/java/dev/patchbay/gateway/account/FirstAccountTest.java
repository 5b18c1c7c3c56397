package dev.patchbay.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.fake.Gateway;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.RestAssured;

@QuarkusTest
@Gateway
class FirstAccountTest {

    @Inject
    AccountRepository repository;

    @BeforeEach
    void nobodyIsRegistered() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(repository::deleteAll));
    }

    @Test
    void ofManyWhoComeFirstOneIsAdmin() {
        // When
        var answers = registerAtOnce("ada", "bob", "cyd", "dan", "eve", "fay");
        // Then
        assertThat(answers).allMatch(answer -> answer.statusCode() == 201 && answer.body().contains("\"user\""));
        assertThat(answers).filteredOn(answer -> answer.body().contains("\"admin\"")).hasSize(1);
    }

    @Test
    void ofManyWhoWantOneNameOneGetsIt() {
        // When
        var answers = registerAtOnce("same", "Same", "SAME", "same");
        // Then
        assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    private static List<HttpResponse<String>> registerAtOnce(String... names) {
        try (var client = HttpClient.newHttpClient()) {
            var sent = Stream.of(names).map(name -> register(client, name)).toList();
            return sent.stream().map(CompletableFuture::join).toList();
        }
    }

    private static CompletableFuture<HttpResponse<String>> register(HttpClient client, String name) {
        var body = "{\"username\":\"%s\",\"password\":\"correct horse battery\"}".formatted(name);
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/api/auth/register"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }
}
