package dev.patchbay.devstack.tour;

import java.net.URI;
import java.util.UUID;

/** What the steps share: the suite, the person who walks, the voice that tells. */
final class Walk {

    private final TourTarget target;
    private final TourHttp http;
    private final Narrator narrator;
    private final Redaction redaction;
    private String account = "";

    Walk(TourTarget target, TourHttp http, Narrator narrator, Redaction redaction) {
        this.target = target;
        this.http = http;
        this.narrator = narrator;
        this.redaction = redaction;
    }

    TourHttp http() {
        return http;
    }

    Narrator narrator() {
        return narrator;
    }

    TourTarget target() {
        return target;
    }

    void learnSecret(String secret) {
        redaction.learn(secret);
    }

    /** The person's Patchbay account, once there is one. */
    String account() {
        return account;
    }

    void setAccount(String id) {
        account = id;
    }

    Answer get(String path) {
        return narrator.tell(quietGet(path));
    }

    /** For asking often without telling each time. */
    Answer quietGet(String path) {
        return http.call("GET", api(path), "");
    }

    Answer post(String path, String json) {
        return narrator.tell(quietPost(path, json));
    }

    Answer quietPost(String path, String json) {
        return http.call("POST", api(path), json);
    }

    Answer delete(String path) {
        return narrator.tell(http.call("DELETE", api(path), ""));
    }

    /** A stream of events, read to its end. */
    Answer stream(String path, String json) {
        return narrator.tell(http.stream(api(path), json));
    }

    /** Never the same twice, so that no cache knows it. */
    String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    Answer control(String method, String path, String json) {
        return narrator.tell(http.control(method, target.simulators().resolve(path), json).expectStatus(200));
    }

    private URI api(String path) {
        return target.publicOrigin().resolve(path);
    }
}
