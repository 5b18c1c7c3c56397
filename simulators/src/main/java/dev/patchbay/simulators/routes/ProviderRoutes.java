package dev.patchbay.simulators.routes;

import java.util.function.Function;

import dev.patchbay.simulators.exchange.Endpoint;
import dev.patchbay.simulators.exchange.Exchange;
import dev.patchbay.simulators.faults.FaultRegistry;
import dev.patchbay.simulators.faults.FaultTarget;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Puts the endpoints of one target under its base path; every call is counted and passes the faults. */
public final class ProviderRoutes {

    private final Router router;
    private final String base;
    private final FaultTarget target;
    private final FaultRegistry faults;
    private final CallCounters counters;

    public ProviderRoutes(Router router, String base, FaultTarget target, FaultRegistry faults, CallCounters counters) {
        this.router = router;
        this.base = base;
        this.target = faults.register(target);
        this.faults = faults;
        this.counters = counters;
    }

    public void get(String path, Endpoint endpoint) {
        on(HttpMethod.GET, path, endpoint);
    }

    public void on(HttpMethod method, String path, Endpoint endpoint) {
        String label = method + " " + path.replaceAll(":(\\w+)", "{$1}");
        on(method, path, _ -> label, endpoint);
    }

    /** For an endpoint whose calls are counted under more than one name. */
    public void on(HttpMethod method, String path, Function<RoutingContext, String> label, Endpoint endpoint) {
        router.route(method, base + path).handler(call -> pass(call, label.apply(call), endpoint));
    }

    /** What answers a path to the verbs that nothing else answers; to be called after them. */
    public void otherVerbs(String path, Endpoint endpoint) {
        router.route(base + path).handler(call -> pass(call, "other", endpoint));
    }

    /** What answers every path below the base that nothing else answers. */
    public void otherwise(Endpoint endpoint) {
        router.route(base + "/*").handler(call -> pass(call, "other", endpoint));
    }

    private void pass(RoutingContext call, String label, Endpoint endpoint) {
        counters.count(target.name(), label);
        faults.pass(target, new Exchange(call, call.request().path().substring(base.length()), endpoint));
    }
}
