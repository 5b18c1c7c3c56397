package dev.patchbay.simulators.euria.api;

import dev.patchbay.simulators.routes.ProviderRoutes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** The one AI product that every key may use, and the lists of what it offers. */
public final class Products {

    static final int ID = 105;

    private Products() {
    }

    public static void mount(ProviderRoutes routes, EuriaGate gate) {
        routes.get("/1/ai", gate.json(_ -> success(new JsonArray().add(product()))));
        routes.get("/1/ai/models", gate.json(_ -> success(Models.catalogue())));
        routes.get("/2/ai/:product/openai/v1/models", gate.json(_ -> Models.openAiList()));
        routes.otherwise(gate.json(Products::nothing));
    }

    private static JsonObject product() {
        return new JsonObject().put("product_id", ID).put("product_name", "AI Tools")
                .put("account_name", "Simulated music lovers");
    }

    private static JsonObject success(JsonArray data) {
        return new JsonObject().put("result", "success").put("data", data);
    }

    private static JsonObject nothing(RoutingContext call) {
        throw EuriaProblem.methodNotFound();
    }
}
