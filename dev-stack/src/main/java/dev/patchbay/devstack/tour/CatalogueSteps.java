package dev.patchbay.devstack.tour;

import java.time.Duration;
import java.util.UUID;

/** Reading from Spotify, in good times and bad. */
record CatalogueSteps(Walk walk) {

    private static final String SEARCH = "/api/spotify/search?type=artist&limit=3&q=";
    private static final String KNOWN_SEARCH = SEARCH + "midnight";

    /** The circuit stays open for 60 s. */
    private static final Duration RECOVERY = Duration.ofSeconds(90);

    void search() {
        walk.get(KNOWN_SEARCH).expectStatus(200).expectItems().expect("/meta/source", "live");
        walk.narrator().means("results in Patchbay's own shape, fresh from the provider.");
    }

    void podcasts() {
        var podcasts = walk.get("/api/spotify/podcasts").expectStatus(200).expectItems();
        var id = podcasts.required("/items/0/id");
        walk.get("/api/spotify/podcasts/" + id + "/episodes?limit=3").expectStatus(200).expectItems();
        walk.narrator().means("your saved shows, and the episodes of one of them.");
    }

    void brokenProvider() {
        walk.control("PUT", "/control/faults/spotify-api", """
                {"kind":"status","status":503}""");
        var known = walk.get(KNOWN_SEARCH).expectStatus(200).expectItems();
        if (!known.matches("/meta/source", "cache") && !known.matches("/meta/source", "stale")) {
            throw TourFailure.differs(known.request(), "/meta/source = cache or stale", known.shortText());
        }
        walk.narrator().means("Spotify answers 503 to everything now; what was asked before still comes, and says from where.");
        walk.get(unknownSearch()).expectStatus(200).expect("/meta/source", "fallback").expect("/meta/limited", "true");
        walk.narrator().means("what was never asked before is empty, and says that it is only a fallback.");
    }

    void recovery() {
        walk.control("DELETE", "/control/faults/spotify-api", "");
        walk.narrator().line("waiting until Spotify is asked again; an open circuit lets it rest for up to a minute");
        var answer = Patience.until(RECOVERY, () -> walk.quietGet(unknownSearch()),
                live -> live.matches("/meta/source", "live"));
        walk.narrator().tell(answer).expectStatus(200).expect("/meta/source", "live");
        walk.narrator().means("the provider is back, and nobody had to restart anything.");
    }

    /** Never the same twice, so that no cache knows it. */
    private static String unknownSearch() {
        return SEARCH + "echo-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
