package dev.patchbay.gateway.privacy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What names somebody and what is theirs.
 *
 * @param state of an authorization attempt
 */
record Ids(String username, String account, String session, String invitation, String state) {

    static Ids invented() {
        return new Ids("p-" + UUID.randomUUID(), random(), random(), random(), random());
    }

    Map<String, String> all() {
        return Map.of("username", username, "account", account, "session", session, "invitation", invitation, "state", state);
    }

    /** @param more names and values */
    Map<String, String> with(String... more) {
        var fields = new LinkedHashMap<>(all());
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return fields;
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
