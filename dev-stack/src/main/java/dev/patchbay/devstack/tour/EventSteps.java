package dev.patchbay.devstack.tour;

/** What Kafka was told. */
record EventSteps(Walk walk, EventReader events) {

    void connected() {
        show("dev.patchbay.connection.connected.v1");
        walk.narrator().means("every other service learns of the connection from Kafka, in order and without secrets.");
    }

    void ofTheWholeWalk() {
        show("dev.patchbay.renewal.renewed.v1");
        show("dev.patchbay.connection.needs_reauth.v1");
        show("dev.patchbay.connection.disconnected.v1");
        walk.narrator().means("each change left its event, keyed by account and provider; one of each kind is shown.");
    }

    private void show(String type) {
        walk.narrator().line("event " + type + ": " + events.await(type, walk.account() + ":spotify"));
    }
}
