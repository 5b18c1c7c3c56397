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
        var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new StackException("POST %s was answered with %d".formatted(url, answer.statusCode()));
        }
        return answer.body();
    }
}
