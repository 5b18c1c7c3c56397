package dev.patchbay.simulators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.vertx.core.json.JsonObject;

/** The simulators in this process, and an app that talks to their Spotify as ours does. */
public final class TestSpotify implements AutoCloseable {

    public static final String CLIENT = "patchbay-simulated-client";
    public static final String CONFIDENTIAL = "patchbay-simulated-confidential";
    public static final String BASIC = "Basic "
            + "cGF0Y2hiYXktc2ltdWxhdGVkLWNvbmZpZGVudGlhbDpzaW11bGF0ZWQtc2VjcmV0";
    public static final String CALLBACK = "http://127.0.0.1:18080/api/integrations/spotify/callback";
    /** The pair of RFC 7636, appendix B. */
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    public static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    public static final String SCOPES = "user-read-private user-read-email user-library-read user-follow-read "
            + "user-read-playback-position user-read-recently-played playlist-read-private";
    public static final String WRITING = "user-library-modify user-follow-modify playlist-modify-public "
            + "playlist-modify-private playlist-read-collaborative";

    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    public final HandClock clock = new HandClock();
    private final Simulators simulators;
    private final HttpClient http = HttpClient.newHttpClient();

    private TestSpotify(long seed) {
        simulators = Simulators.start(SimulatorOptions.USUAL.withPort(0).withSeed(seed).withClock(clock));
    }

    public static TestSpotify start() {
        return new TestSpotify(1);
    }

    public static TestSpotify startWithSeed(long seed) {
        return new TestSpotify(seed);
    }

    @Override
    public void close() {
        http.close();
        simulators.close();
    }

    public URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : simulators.baseUri() + path);
    }

    public static Form authorizationRequest() {
        return Form.of("client_id", CLIENT, "response_type", "code", "redirect_uri", CALLBACK, "state", "a state/&",
                "scope", SCOPES, "code_challenge_method", "S256", "code_challenge", CHALLENGE);
    }

    public HttpResponse<String> authorize(Form request) {
        return send(get("/spotify/accounts/authorize?" + request.encode()));
    }

    public HttpResponse<String> decide(Form decision) {
        return send(form("/spotify/accounts/authorize", decision));
    }

    public String requestId(Form request) {
        return find(REQUEST, authorize(request).body());
    }

    public String code(String person, Form request) {
        HttpResponse<String> answer = decide(
                Form.of("request", requestId(request), "person", person, "decision", "approve"));
        return find(CODE, answer.headers().firstValue("Location").orElseThrow());
    }

    public static Form codeGrant(String code) {
        return Form.of("grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK, "client_id", CLIENT,
                "code_verifier", VERIFIER);
    }

    public static Form refreshGrant(String refreshToken) {
        return Form.of("grant_type", "refresh_token", "refresh_token", refreshToken, "client_id", CLIENT);
    }

    public HttpResponse<String> token(Form grant) {
        return send(form("/spotify/accounts/api/token", grant));
    }

    public HttpResponse<String> tokenWithBasic(Form grant, String authorization) {
        return send(form("/spotify/accounts/api/token", grant).header("Authorization", authorization));
    }

    /** The token answer for somebody who approves. */
    public JsonObject connect(String person, String scopes) {
        String code = code(person, authorizationRequest().with("scope", scopes));
        return new JsonObject(token(codeGrant(code)).body());
    }

    public String accessToken(String person) {
        return connect(person, SCOPES).getString("access_token");
    }

    public String appToken() {
        HttpResponse<String> answer = tokenWithBasic(Form.of("grant_type", "client_credentials"), BASIC);
        return new JsonObject(answer.body()).getString("access_token");
    }

    /** Of the Web API; the path begins below {@code /v1}, or is a whole URL from an answer. */
    public HttpResponse<String> api(String path, String accessToken) {
        String target = path.startsWith("http") ? path : "/spotify/api/v1" + path;
        return send(get(target).header("Authorization", "Bearer " + accessToken));
    }

    /** A write of the Web API; {@code body} may be null. */
    public HttpResponse<String> write(String method, String path, String accessToken, JsonObject body) {
        return send(get("/spotify/api/v1" + path).header("Authorization", "Bearer " + accessToken).method(method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.encode())));
    }

    /** The token of somebody who lets the app change things. */
    public String writingToken(String person) {
        return connect(person, SCOPES + " " + WRITING).getString("access_token");
    }

    public JsonObject apiJson(String path, String accessToken) {
        return new JsonObject(api(path, accessToken).body());
    }

    public HttpResponse<String> control(String method, String path, Map<String, Object> body) {
        return send(HttpRequest.newBuilder(uri(path)).method(method, body == null ? BodyPublishers.noBody()
                : BodyPublishers.ofString(new JsonObject(body).encode())));
    }

    public HttpResponse<String> fault(String target, Map<String, Object> definition) {
        return control("PUT", "/control/faults/" + target, definition);
    }

    public HttpResponse<String> change(Map<String, Object> behaviour) {
        return control("PUT", "/control/spotify", behaviour);
    }

    public void reset() {
        control("POST", "/control/reset", null);
    }

    public HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return exchange(request);
        } catch (IOException e) {
            throw new IllegalStateException("The simulators did not answer", e);
        }
    }

    /** As {@link #send}, for tests in which the connection may break. */
    public HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static String scopesWithout(String... dropped) {
        return Arrays.stream(SCOPES.split(" ")).filter(scope -> !Arrays.asList(dropped).contains(scope))
                .collect(Collectors.joining(" "));
    }

    private HttpRequest.Builder form(String path, Form form) {
        return HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encode()));
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("The answer has no match for " + pattern);
        }
        return matcher.group(1);
    }
}
