package dev.patchbay.simulators.spotify.api;

import java.util.Set;

import dev.patchbay.simulators.people.Person;
import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.behaviour.QuotaMode;
import io.vertx.core.json.JsonObject;

/** The account itself. */
final class MeEndpoints {

    private MeEndpoints() {
    }

    static void mount(ProviderRoutes routes, ApiGate gate) {
        routes.get("/v1/me", gate.json(Set.of("user-read-private"), MeEndpoints::me));
    }

    private static JsonObject me(ApiCall call) {
        Person person = call.person();
        JsonObject json = call.links().user(person)
                .put("account_id", person.accountId())
                .put("images", call.links().images(person.id()));
        return call.mode() == QuotaMode.EXTENDED ? withRemovedFields(json, call) : json;
    }

    private static JsonObject withRemovedFields(JsonObject json, ApiCall call) {
        json.put("country", call.person().country()).put("product", "premium")
                .put("followers", new JsonObject().putNull("href").put("total", 0))
                .put("explicit_content", new JsonObject().put("filter_enabled", false).put("filter_locked", false));
        return call.hasScope("user-read-email") ? json.put("email", call.person().email()) : json;
    }
}
