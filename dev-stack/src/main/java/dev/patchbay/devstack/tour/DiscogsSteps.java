package dev.patchbay.devstack.tour;

/** A provider of another kind: a personal token that never expires, and few requests a minute. */
record DiscogsSteps(Walk walk) {

    private static final String TOKEN = "simulated-discogs-token-jonas";
    private static final String INTEGRATION = "/api/integrations/discogs";

    void connect() {
        walk.learnSecret(TOKEN);
        walk.post(INTEGRATION + "/connect", "{\"key\":\"%s\"}".formatted(TOKEN)).expectStatus(200)
                .expect("/status/connected", "true").expect("/status/expires_at", "null");
        walk.narrator()
                .means("Discogs was asked whose token it is, and it was stored; it never expires, so nothing is renewed.");
    }

    void collection() {
        walk.get("/api/discogs/search?type=release&limit=3&q=the").expectStatus(200).expectItems()
                .expect("/meta/source", "live");
        walk.get("/api/discogs/collection?limit=3").expectStatus(200).expectItems();
        walk.get("/api/discogs/collection/value").expectStatus(200).required("/median/currency");
        walk.narrator().means("search, your collection, and what it is worth: amounts and currencies instead of strings.");
    }

    void manualEntry() {
        var noted = walk.post("/api/discogs/collection/manual", """
                {"artist":"A Band of Yours","title":"Demo Tape","year":1994,"format":"Cassette"}""").expectStatus(201);
        walk.get("/api/discogs/collection?limit=3").expectStatus(200).expect("/items/0/source", "manual");
        walk.delete("/api/discogs/collection/manual/" + noted.required("/id")).expectStatus(204);
        walk.narrator().means("what Discogs does not know is noted by hand, and listed with the rest.");
    }

    void budget() {
        var health = walk.get(INTEGRATION + "/health").expectStatus(200).expect("/status", "healthy");
        health.expect("/rate_budget/limit", "55").required("/rate_budget/left");
        walk.narrator().means("Discogs allows 60 requests a minute; five are kept for connecting, all replicas "
                + "share the rest, and this is what is left.");
    }

    void disconnect() {
        walk.post(INTEGRATION + "/disconnect", "").expectStatus(200).expect("/disconnected", "true");
        walk.narrator().means("the token is deleted here; at Discogs it is yours to delete.");
    }
}
