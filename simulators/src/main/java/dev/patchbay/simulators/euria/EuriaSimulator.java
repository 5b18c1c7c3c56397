package dev.patchbay.simulators.euria;

import java.time.Clock;

import dev.patchbay.simulators.control.ControlRouter;
import dev.patchbay.simulators.control.Panel;
import dev.patchbay.simulators.euria.api.EuriaGate;
import dev.patchbay.simulators.euria.api.EuriaProblem;
import dev.patchbay.simulators.euria.api.Products;
import dev.patchbay.simulators.euria.behaviour.BehaviourSwitch;
import dev.patchbay.simulators.euria.chat.ChatCounters;
import dev.patchbay.simulators.euria.chat.ChatEndpoint;
import dev.patchbay.simulators.faults.FaultRegistry;
import dev.patchbay.simulators.faults.FaultTarget;
import dev.patchbay.simulators.routes.CallCounters;
import dev.patchbay.simulators.routes.ProviderRoutes;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;

/** EurIA, which is Infomaniak's AI Services, as it was in autumn 2026. */
public final class EuriaSimulator {

    private final BehaviourSwitch behaviour = new BehaviourSwitch();
    private final ChatCounters counters = new ChatCounters();
    private final EuriaControl control = new EuriaControl(behaviour);
    private final EuriaGate gate;
    private final ChatEndpoint chat;

    public EuriaSimulator(Clock clock) {
        gate = new EuriaGate(behaviour, clock);
        chat = new ChatEndpoint(behaviour, clock, counters);
    }

    public void mount(Router router, FaultRegistry faults, CallCounters calls) {
        FaultTarget target = new FaultTarget("euria-api", false,
                status -> EuriaProblem.ofFault(status, behaviour.current().envelope()));
        ProviderRoutes routes = new ProviderRoutes(router, "/euria", target, faults, calls);
        chat.mount(routes, gate);
        Products.mount(routes, gate);
    }

    public void mountControl(ControlRouter routes) {
        control.mount(routes);
    }

    public Panel panel() {
        return control.panel();
    }

    public JsonObject counters() {
        return counters.toJson();
    }

    public void clearCounters() {
        counters.clear();
    }

    public void reset() {
        behaviour.reset();
        gate.reset();
    }
}
