package dev.patchbay.devstack.tour;

import java.time.Duration;

/** An access token that expires, and its renewal on the next call. */
record RenewalSteps(Walk walk) {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    void expireAndRenew() {
        walk.control("PUT", "/control/spotify", """
                {"access_token_lifetime_seconds":2}""");
        walk.post("/api/integrations/spotify/refresh", "").expectStatus(200).expect("/refreshed", "true");
        // else the worker would have renewed it before anybody saw it expired
        walk.control("PUT", "/control/faults/spotify-accounts", """
                {"kind":"latency","millis":3000}""");
        var expired = Patience.until(PATIENCE, this::status, answer -> answer.matches("/reason", "expired_with_refresh"));
        walk.narrator().tell(expired).expect("/reason", "expired_with_refresh").expect("/connected", "true");
        walk.narrator().means("the access token is dead and Spotify takes its time to renew it, but nobody has to act.");
        walk.control("DELETE", "/control/faults/spotify-accounts", "");
        walk.control("PUT", "/control/spotify", """
                {"access_token_lifetime_seconds":3600}""");
        walk.get("/api/spotify/me").expectStatus(200);
        var renewed = walk.narrator().tell(status()).expect("/reason", "connected").expect("/refreshed", "false");
        requireLater(expired, renewed);
        walk.narrator().means("the call waited for one renewal and was then answered.");
    }

    private Answer status() {
        return walk.quietGet(ConnectionSteps.STATUS).expectStatus(200);
    }

    private static void requireLater(Answer before, Answer after) {
        var pointer = "/last_refresh_at";
        if (Long.parseLong(after.required(pointer)) <= Long.parseLong(before.required(pointer))) {
            throw TourFailure.differs(after.request(), pointer + " after " + before.required(pointer), after.required(pointer));
        }
    }
}
