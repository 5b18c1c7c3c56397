package dev.patchbay.simulators.guest;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.exchange.Endpoint;
import dev.patchbay.simulators.faults.FaultRegistry;
import dev.patchbay.simulators.faults.FaultTarget;
import dev.patchbay.simulators.routes.CallCounters;
import dev.patchbay.simulators.routes.ProviderRoutes;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;

/**
 * A provider that a test brings along, which is counted and broken like the others. It is reached below {@code /NAME}, and the
 * target of its faults is {@code NAME-api}.
 *
 * @param api answers every call, by its path below the base
 */
public record Guest(String name, Endpoint api) {

    public void mount(Router router, FaultRegistry faults, CallCounters counters) {
        FaultTarget target = new FaultTarget(name + "-api", false,
                status -> Answer.json(status, new JsonObject().put("error", "Simulated error")));
        new ProviderRoutes(router, "/" + name, target, faults, counters).otherwise(api);
    }
}
