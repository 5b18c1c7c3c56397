package dev.patchbay.bench.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import dev.patchbay.stack.StackException;

/** Single requests, made before anything is measured. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Http() {
    }

    /** @return the body of a successful answer */
    public static String post(URI url, Map<String, String> headers, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url).POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    public static void put(URI url, String json) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(url).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)).build());
    }

    public static void delete(URI url) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(url).DELETE().build());
    }

    private static String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = CLIENT.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new StackException(
                    "%s %s was answered with %d".formatted(request.method(), request.uri(), answer.statusCode()));
        }
        return answer.body();
    }
}
