package dev.patchbay.devstack.tour;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Connecting Spotify, seeing how it stands, losing it, and leaving. */
record ConnectionSteps(Walk walk, ConsentPage consent) {

    static final String STATUS = "/api/integrations/spotify/status";

    private static final List<String> PROVIDERS = List.of("discogs", "euria", "spotify");
    private static final String OVERVIEW = "/api/integrations";
    private static final String DISCONNECT = "/api/integrations/spotify/disconnect";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    void overview() {
        leaveAnInterruptedWalk();
        var answer = walk.get(OVERVIEW).expectStatus(200).expectItems();
        for (int i = 0; i < PROVIDERS.size(); i++) {
            answer.expect("/items/%d/provider".formatted(i), PROVIDERS.get(i))
                    .expect("/items/%d/status/reason".formatted(i), "no_tokens");
        }
        walk.narrator().means("three providers are known, in one shape, and you are connected to none.");
    }

    private void leaveAnInterruptedWalk() {
        var rows = walk.quietGet(OVERVIEW).expectStatus(200).expectItems();
        for (int i = 0; i < PROVIDERS.size(); i++) {
            if (!rows.matches("/items/%d/status/reason".formatted(i), "no_tokens")) {
                walk.narrator().line("an earlier walk ended before its last step");
                walk.post("/api/integrations/" + PROVIDERS.get(i) + "/disconnect", "").expectStatus(200);
            }
        }
    }

    void connect() {
        var started = walk.post("/api/integrations/spotify/connect", "{}").expectStatus(200);
        var callback = consent.approve(URI.create(started.required("/authorization_url")));
        var result = walk.narrator().tell(walk.http().browse(callback)).expectStatus(303).requiredHeader("Location");
        walk.narrator().line("redirected to " + result);
        if (!result.contains("result=connected")) {
            throw TourFailure.differs("the callback", "a redirect with result=connected", result);
        }
        walk.narrator().means("you consented as one of the simulated people; no token ever reached the browser.");
    }

    void status() {
        var answer = walk.get(STATUS).expectStatus(200).expect("/connected", "true").expect("/reason", "connected");
        answer.required("/details/account/id");
        answer.required("/expires_at");
        walk.narrator().means("connected; the same shape of answer for every provider.");
    }

    void revokedAtProvider() {
        walk.control("POST", "/control/spotify/people/" + ConsentPage.PERSON + "/revoke", "");
        walk.post("/api/integrations/spotify/refresh", "");
        var status = Patience.until(PATIENCE, () -> walk.quietGet(STATUS), answer -> answer.matches("/reason", "needs_reauth"));
        walk.narrator().tell(status).expect("/reason", "needs_reauth").expect("/connected", "false")
                .expect("/details/action", "reconnect");
        walk.get("/api/spotify/me").expectStatus(409).expect("/code", "needs_reauth");
        walk.narrator()
                .means("Spotify refused the refresh token for good; only the person can mend that, by connecting again.");
    }

    void disconnect() {
        walk.post(DISCONNECT, "").expectStatus(200).expect("/disconnected", "true");
        walk.get(STATUS).expectStatus(200).expect("/reason", "no_tokens").expect("/connected", "false")
                .expect("/details/cause", "disconnected_by_user");
        walk.narrator().means(
                "the credentials are deleted. Spotify offers no revocation, so the app stays listed in the account there.");
    }
}
