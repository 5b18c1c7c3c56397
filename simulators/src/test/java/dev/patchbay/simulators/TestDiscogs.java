package dev.patchbay.simulators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.vertx.core.json.JsonObject;

/** The simulators in this process, and an app that talks to their Discogs as ours does. */
public final class TestDiscogs implements AutoCloseable {

    public static final String KEY = "patchbay-simulated-consumer";
    public static final String SECRET = "simulated-consumer-secret";
    public static final String APP = "Discogs key=" + KEY + ", secret=" + SECRET;
    public static final String CALLBACK = "http://127.0.0.1:18080/api/integrations/discogs/callback?state=s%2F1";

    private static final String USER_AGENT = "PatchbayTest/1.0 +http://patchbay.example";
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    public final HandClock clock = new HandClock();
    private final Simulators simulators = Simulators.start(SimulatorOptions.USUAL.withPort(0).withClock(clock));
    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public void close() {
        http.close();
        simulators.close();
    }

    public static String tokenOf(String person) {
        return "Discogs token=simulated-discogs-token-" + person;
    }

    public URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : simulators.baseUri() + path);
    }

    /** A request to the API; the path begins below its base, or is a whole URL from an answer. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path.startsWith("http") ? path : "/discogs/api" + path))
                .header("User-Agent", USER_AGENT).timeout(Duration.ofSeconds(20));
    }

    /** @param authorization the header, or null for an anonymous call */
    public HttpResponse<String> get(String path, String authorization) {
        return call("GET", path, authorization, null);
    }

    public JsonObject json(String path, String authorization) {
        return new JsonObject(get(path, authorization).body());
    }

    public HttpResponse<String> call(String method, String path, String authorization, Map<String, Object> body) {
        HttpRequest.Builder request = request(path);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        return send(request.method(method, body == null ? BodyPublishers.noBody()
                : BodyPublishers.ofString(new JsonObject(body).encode())));
    }

    public HttpResponse<String> consentPage(String requestToken) {
        return send(HttpRequest.newBuilder(uri("/discogs/www/oauth/authorize?" + Form.of("oauth_token", requestToken)
                .encode())));
    }

    /** The answer to a decision about a request token. */
    public HttpResponse<String> decide(String requestToken, String person, String decision) {
        Matcher page = REQUEST.matcher(consentPage(requestToken).body());
        if (!page.find()) {
            throw new IllegalStateException("The page has no form");
        }
        return send(HttpRequest.newBuilder(uri("/discogs/www/oauth/authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(
                        Form.of("request", page.group(1), "person", person, "decision", decision).encode())));
    }

    public JsonObject control(String method, String path, Map<String, Object> body) {
        return new JsonObject(send(HttpRequest.newBuilder(uri(path)).method(method, body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(new JsonObject(body).encode()))).body());
    }

    /** {@code rate_violations} and {@code smallest_gap_ms}. */
    public JsonObject counters() {
        return control("GET", "/control/counters", null).getJsonObject("discogs");
    }

    public void reset() {
        control("POST", "/control/reset", null);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("The simulators did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
