package dev.patchbay.token.authorization;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import io.restassured.response.Response;

/** A try to pass something off as the callback of a consent. */
record Forgery(String name, Supplier<Response> trial) {

    /** @param value null for none */
    static Map<String, String> with(Map<String, String> genuine, String parameter, String value) {
        var changed = new HashMap<>(genuine);
        changed.put(parameter, value);
        return changed;
    }
}
