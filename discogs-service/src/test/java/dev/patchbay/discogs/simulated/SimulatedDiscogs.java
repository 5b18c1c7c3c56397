package dev.patchbay.discogs.simulated;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.test.provider.SimulatedProvider;
import dev.patchbay.kit.test.tokens.FakeCredential;
import dev.patchbay.oauth1.Oauth1Credential;
import dev.patchbay.oauth1.Oauth1Header;
import dev.patchbay.oauth1.SignatureMethod;

/** The Discogs simulator from outside: its consent page, its token endpoints, its control panel. */
public final class SimulatedDiscogs extends SimulatedProvider {

    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
    private static final List<String> PEOPLE = List.of("mira", "jonas", "aiko", "tam", "noor");
    private static final int FIRST_NUMBER = 4_100_001;
    private static final String CONSUMER = "patchbay-simulated-consumer";
    private static final String CONSUMER_SECRET = "simulated-consumer-secret";

    private final Oauth1Header header = new Oauth1Header(Clock.systemUTC());

    SimulatedDiscogs(URI base) {
        super(base, "discogs-api", "/discogs/api");
    }

    /** The personal access token of this person. */
    public static String key(String person) {
        return "simulated-discogs-token-" + person;
    }

    /** Of the account, which never changes. */
    public static String number(String person) {
        return Integer.toString(FIRST_NUMBER + PEOPLE.indexOf(person));
    }

    public static String username(String person) {
        return person + "_crates";
    }

    /** What this person's consent by OAuth 1.0a leads to. */
    public FakeCredential grant(String person, SignatureMethod method) {
        var app = Oauth1Credential.ofApp(CONSUMER, CONSUMER_SECRET, method);
        var asked = exchange("/oauth/request_token", app, Map.of("oauth_callback", "http://127.0.0.1:8080/back"));
        var token = value(asked, "oauth_token");
        var page = send(get("/discogs/www/oauth/authorize?oauth_token=" + token)).body();
        var consent = "request=" + first(REQUEST, page) + "&person=" + person + "&decision=approve";
        var back = send(post("/discogs/www/oauth/authorize", consent)).headers().firstValue("Location").orElseThrow();
        var granted = exchange("/oauth/access_token", app.with(token, value(asked, "oauth_token_secret")),
                Map.of("oauth_verifier", value(back, "oauth_verifier")));
        return new FakeCredential("oauth1", value(granted, "oauth_token"), null, Map.of("consumer_key", CONSUMER,
                "consumer_secret", CONSUMER_SECRET, "token_secret", value(granted, "oauth_token_secret"),
                "signature_method", method.wireName()));
    }

    /** Goes on without forgetting its faults. */
    public void countAnew() {
        send(request("/control/counters").DELETE());
    }

    /** Some pages hold fewer items than they could. */
    public void shortPages(boolean on) {
        control("/control/discogs", "{\"short_pages\":" + on + "}");
    }

    /** As if it counted nobody's requests. */
    public void noLimit() {
        control("/control/discogs/limit", "{\"authenticated\":100000,\"anonymous\":100000,\"window_seconds\":60}");
    }

    /** @param outcome {@code found}, {@code too_slow} or {@code malformed} */
    public void searches(String outcome) {
        control("/control/discogs", "{\"searches\":\"" + outcome + "\"}");
    }

    public void limit(int authenticated, int windowSeconds) {
        control("/control/discogs/limit", "{\"authenticated\":" + authenticated + ",\"window_seconds\":" + windowSeconds + "}");
    }

    /** All tokens of this person by OAuth 1.0a, and the personal one. */
    public void revoke(String person) {
        send(request("/control/discogs/people/" + person + "/revoke").POST(BodyPublishers.noBody()));
    }

    public void rename(String person, String username) {
        control("/control/discogs/people/" + person + "/username", "{\"username\":\"" + username + "\"}");
    }

    /** {@code rate_violations} and {@code smallest_gap_ms}. */
    public JsonNode rate() {
        return counters().path("discogs");
    }

    /** What the API itself answers to this person. */
    public JsonNode api(String person, String pathAndQuery) {
        return json(send(HttpRequest.newBuilder(URI.create(apiUrl() + pathAndQuery)).header("Authorization",
                "Discogs token=" + key(person)).header("User-Agent", "Test/1 +x")).body());
    }

    private JsonNode counters() {
        return json(send(get("/control/counters")).body());
    }

    private String exchange(String path, Oauth1Credential credential, Map<String, String> parameters) {
        var uri = URI.create(apiUrl() + path);
        return send(HttpRequest.newBuilder(uri).header("User-Agent", "Test/1 +x").header("Authorization",
                header.of("POST", uri, credential, parameters)).POST(BodyPublishers.noBody())).body();
    }

    private void control(String path, String json) {
        send(request(path).PUT(BodyPublishers.ofString(json)));
    }

    private static String value(String form, String name) {
        return URLDecoder.decode(first(Pattern.compile("(?:^|[?&])" + name + "=([^&]+)"), form), StandardCharsets.UTF_8);
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Nothing matches " + pattern);
        }
        return matcher.group(1);
    }
}
