package dev.patchbay.devstack.tour;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends requests as a browser with cookies would, except that redirects are left to the caller. */
final class TourHttp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(PATIENCE).build();
    private final Redaction redaction;
    private String bearer = "";

    TourHttp(Redaction redaction) {
        this.redaction = redaction;
    }

    void signIn(String accessToken) {
        redaction.learn(accessToken);
        bearer = accessToken;
    }

    /** A call of Patchbay's API in the name of who signed in. */
    Answer call(String method, URI url, String json) {
        return send(asPerson(request(method, url, json)).header("Accept", "application/json").build());
    }

    /** The same, answered by a stream of events. */
    Answer stream(URI url, String json) {
        return send(asPerson(request("POST", url, json)).header("Accept", "text/event-stream").build());
    }

    private HttpRequest.Builder asPerson(HttpRequest.Builder request) {
        request.header("Content-Type", "application/json");
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
    }

    /** What a page or a redirect makes a browser do: no bearer token, only cookies. */
    Answer browse(URI url) {
        return send(request("GET", url, "").build());
    }

    Answer submitForm(URI url, String form) {
        return send(request("POST", url, form).header("Content-Type", "application/x-www-form-urlencoded").build());
    }

    /** A call of the simulators' control API. */
    Answer control(String method, URI url, String json) {
        return send(request(method, url, json).header("Content-Type", "application/json").build());
    }

    private static HttpRequest.Builder request(String method, URI url, String body) {
        var publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return HttpRequest.newBuilder(url).timeout(PATIENCE).method(method, publisher);
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            cookies.getCookieStore().getCookies().stream().map(HttpCookie::getValue).forEach(redaction::learn);
            return new Answer(redaction.shorten(request.method() + " " + request.uri()), response.statusCode(),
                    response.headers(), response.body(), redaction.shorten(response.body()));
        } catch (IOException e) {
            throw new TourFailure("%s %s: nothing answers (%s). Is the suite running? Start it with ./patchbay up; "
                    .formatted(request.method(), redaction.shorten(request.uri().toString()), e)
                    + "./patchbay doctor tells more.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailure("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
