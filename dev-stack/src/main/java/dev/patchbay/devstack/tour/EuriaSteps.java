package dev.patchbay.devstack.tour;

/** A provider that writes: text that arrives while it is written. */
record EuriaSteps(Walk walk) {

    private static final String KEY = "simulated-euria-key-jonas";
    private static final String INTEGRATION = "/api/integrations/euria";
    private static final String DESCRIPTIONS = "/api/euria/descriptions";
    private static final String WANTED = """
            {"kind":"artist","name":"%s","language":"en","length":"short"}""";

    void connect() {
        walk.learnSecret(KEY);
        walk.post(INTEGRATION + "/connect", "{\"key\":\"%s\"}".formatted(KEY)).expectStatus(200)
                .expect("/status/connected", "true");
        walk.narrator().means("EurIA accepted the key; the same call, the same status as for the others.");
    }

    void describe() {
        var wanted = WANTED.formatted("Walk " + walk.unique());
        walk.stream(DESCRIPTIONS, wanted).expectStatus(200).expectEvent("chunk").expectEvent("usage").expectEvent("done");
        walk.narrator().means("the text comes chunk by chunk as it is written, and ends with what it cost.");
        walk.post(DESCRIPTIONS, wanted).expectStatus(200).expect("/meta/source", "cache").required("/text");
        walk.narrator().means("asked again, as JSON this time, it comes from what was kept, and costs nothing.");
    }

    void withoutEuria() {
        walk.control("PUT", "/control/faults/euria-api", """
                {"kind":"status","status":503}""");
        walk.post(DESCRIPTIONS, WANTED.formatted("Walk " + walk.unique())).expectStatus(200)
                .expect("/meta/source", "fallback").expect("/meta/limited", "true").required("/text");
        walk.control("DELETE", "/control/faults/euria-api", "");
        walk.narrator().means("EurIA is out: a text from a template, which says that it is one.");
    }

    void disconnect() {
        walk.post(INTEGRATION + "/disconnect", "").expectStatus(200).expect("/disconnected", "true");
        walk.narrator().means("the key and the texts that were kept for you are deleted.");
    }
}
