package dev.patchbay.spotify.simulated;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.test.config.Defaults;
import dev.patchbay.kit.test.provider.SimulatedProvider;
import dev.patchbay.spotify.SpotifyConfig;

/** The Spotify simulator from outside: its consent page, its token endpoint, its switches. */
public final class SimulatedSpotify extends SimulatedProvider {

    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final String REDIRECT = "http://127.0.0.1:8080/api/integrations/spotify/callback";
    private static final String CLIENT = "patchbay-simulated-confidential";
    private static final String BASIC = "Basic " + Base64.getEncoder()
            .encodeToString((CLIENT + ":simulated-secret").getBytes(StandardCharsets.US_ASCII));

    private static final List<String> EVERYTHING = Defaults.of(SpotifyConfig.class).scopes();

    SimulatedSpotify(URI base) {
        super(base, "spotify-api", "/spotify/api/v1");
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

    public void expireTokens() {
        send(request("/control/spotify/tokens/expire").POST(BodyPublishers.noBody()));
    }

    /** development, as at first, or extended. */
    public void quotaMode(String mode) {
        send(request("/control/spotify").PUT(BodyPublishers.ofString("{\"mode\":\"" + mode + "\"}")));
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

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("Nothing in the page matches " + pattern);
        }
        return matcher.group(1);
    }
}
