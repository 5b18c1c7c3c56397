package dev.patchbay.simulators.exchange;

import java.util.HashMap;
import java.util.Map;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A complete HTTP answer, kept apart from its delivery so that a fault can delay, cut or spoil it. */
public record Answer(int status, Map<String, String> headers, String body) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer json(int status, JsonObject body) {
        return of(status, "application/json; charset=utf-8", body.encode());
    }

    public static Answer json(int status, JsonArray body) {
        return of(status, "application/json; charset=utf-8", body.encode());
    }

    public static Answer html(int status, String body) {
        return of(status, "text/html; charset=utf-8", body).with("X-Content-Type-Options", "nosniff");
    }

    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, Map.of("Content-Type", contentType), body);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), "");
    }

    public static Answer redirect(int status, String location) {
        return new Answer(status, Map.of("Location", location), "");
    }

    public Answer with(String header, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body);
    }

    /** The body may carry tokens and a location may carry a code. */
    @Override
    public String toString() {
        return "Answer[status=" + status + "]";
    }
}
