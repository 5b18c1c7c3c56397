package dev.patchbay.simulators.control;

import java.util.function.Function;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.faults.FaultRegistry;
import dev.patchbay.simulators.faults.FaultTarget;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** {@code /control/faults}: see, place and clear the fault of each target. Every call answers the faults in place. */
public final class FaultControl {

    private final FaultRegistry faults;

    public FaultControl(FaultRegistry faults) {
        this.faults = faults;
    }

    public void mount(ControlRouter routes) {
        routes.on(HttpMethod.GET, "/control/faults", _ -> state());
        routes.on(HttpMethod.DELETE, "/control/faults", _ -> clearAll());
        routes.on(HttpMethod.PUT, "/control/faults/:target", call -> onTarget(call, target -> place(call, target)));
        routes.on(HttpMethod.DELETE, "/control/faults/:target", call -> onTarget(call, this::clear));
    }

    private Answer place(RoutingContext call, FaultTarget target) {
        faults.place(target, ControlRouter.body(call));
        return state();
    }

    private Answer clear(FaultTarget target) {
        faults.clear(target);
        return state();
    }

    private Answer clearAll() {
        faults.clearAll();
        return state();
    }

    private Answer onTarget(RoutingContext call, Function<FaultTarget, Answer> action) {
        String name = call.pathParam("target");
        return faults.target(name).map(action)
                .orElseGet(() -> ControlRouter.notFound("There is no target '" + name + "'. GET /control/faults lists them."));
    }

    private Answer state() {
        return Answer.json(200, faults.toJson());
    }
}
