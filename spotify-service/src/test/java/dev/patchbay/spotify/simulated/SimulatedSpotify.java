package dev.patchbay.spotify.simulated;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.kit.test.config.Defaults;
import dev.patchbay.spotify.SpotifyConfig;

/** The Spotify simulator from outside: its consent page, its token endpoint, its control panel. */
public final class SimulatedSpotify {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String REDIRECT = "http://127.0.0.1:8080/api/integrations/spotify/callback";
    private static final String CLIENT = "patchbay-simulated-confidential";
    private static final String BASIC = "Basic " + Base64.getEncoder()
            .encodeToString((CLIENT + ":simulated-secret").getBytes(StandardCharsets.US_ASCII));

    private static final List<String> EVERYTHING = Defaults.of(SpotifyConfig.class).scopes();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;

    SimulatedSpotify(URI base) {
        this.base = base;
    }

    public URI apiUrl() {
        return base.resolve("/spotify/api/v1");
    }

    /** The access token that this person's consent leads to. */
    public String grant(String person, String... scopes) {
        var asked = String.join(" ", scopes.length == 0 ? EVERYTHING : List.of(scopes));
        var page = send(get("/spotify/accounts/authorize?" + form(Map.of("client_id", CLIENT, "response_type", "code",
                "redirect_uri", REDIRECT, "scope", asked, "state", "s"))));
        var consent = form(Map.of("request", first(REQUEST, page.body()), "person", person, "decision", "approve"));
        var back = send(post("/spotify/accounts/authorize", consent)).headers().firstValue("Location").orElseThrow();
        return token(Map.of("grant_type", "authorization_code", "code", first(CODE, back), "redirect_uri", REDIRECT));
    }

    public String appToken() {
        return token(Map.of("grant_type", "client_credentials"));
    }

    /** @param fault as the control API takes it, such as {@code {"kind":"status","status":503}} */
    public void breakApi(String fault) {
        send(request("/control/faults/spotify-api").PUT(BodyPublishers.ofString(fault)));
    }

    public void mend() {
        send(request("/control/faults").DELETE());
        send(request("/control/counters").DELETE());
    }

    public void expireTokens() {
        send(request("/control/spotify/tokens/expire").POST(BodyPublishers.noBody()));
    }

    /** development, as at first, or extended. */
    public void quotaMode(String mode) {
        send(request("/control/spotify").PUT(BodyPublishers.ofString("{\"mode\":\"" + mode + "\"}")));
    }

    /** How often the Web API was called since it was last mended. */
    public long calls() {
        long calls = 0;
        for (var count : json(send(get("/control/counters")).body()).at("/calls/spotify-api")) {
            calls += count.longValue();
        }
        return calls;
    }

    /** What the Web API itself answers, to find ids by. */
    public JsonNode api(String token, String pathAndQuery) {
        return json(send(HttpRequest.newBuilder(URI.create(apiUrl() + pathAndQuery)).header("Authorization",
                "Bearer " + token)).body());
    }

    private String token(Map<String, String> grant) {
        var answer = send(post("/spotify/accounts/api/token", form(grant)).header("Authorization", BASIC));
        return json(answer.body()).path("access_token").asText();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private HttpRequest.Builder post(String path, String form) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("The simulator answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException("The simulator does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException("The simulator answered something other than JSON", e);
        }
    }

    private static String form(Map<String, String> values) {
        return values.entrySet().stream().map(entry -> entry.getKey() + "="
                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Nothing in the page matches " + pattern);
        }
        return matcher.group(1);
    }
}
