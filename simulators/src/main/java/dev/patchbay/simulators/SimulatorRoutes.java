package dev.patchbay.simulators;

import java.util.List;

import dev.patchbay.simulators.control.ControlRouter;
import dev.patchbay.simulators.control.FaultControl;
import dev.patchbay.simulators.control.FaultPage;
import dev.patchbay.simulators.discogs.DiscogsSimulator;
import dev.patchbay.simulators.euria.EuriaSimulator;
import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.faults.FaultRegistry;
import dev.patchbay.simulators.guest.Guest;
import dev.patchbay.simulators.routes.CallCounters;
import dev.patchbay.simulators.spotify.SpotifySimulator;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** All simulated providers, their control API and the fault page on one router. */
final class SimulatorRoutes {

    private static final long LARGEST_BODY = 1 << 20;

    private final SimulatorOptions options;
    private final CallCounters counters = new CallCounters();
    private final FaultRegistry faults;
    private final SpotifySimulator spotify;
    private final DiscogsSimulator discogs;
    private final EuriaSimulator euria;
    private final List<Guest> guests;

    SimulatorRoutes(SimulatorOptions options, List<Guest> guests) {
        this.options = options;
        this.faults = new FaultRegistry(options.seed());
        this.spotify = new SpotifySimulator(options.clock(), options.seed(), this::origin);
        this.discogs = new DiscogsSimulator(options.clock(), options.seed(), this::origin);
        this.euria = new EuriaSimulator(options.clock());
        this.guests = guests;
    }

    Router router(Vertx vertx) {
        Router router = Router.router(vertx);
        router.route().handler(BodyHandler.create(false).setBodyLimit(LARGEST_BODY))
                .failureHandler(SimulatorRoutes::refuse);
        spotify.mount(router, faults, counters);
        discogs.mount(router, faults, counters);
        euria.mount(router, faults, counters);
        guests.forEach(guest -> guest.mount(router, faults, counters));
        ControlRouter control = new ControlRouter(router);
        control.on(HttpMethod.GET, "/health", _ -> Answer.json(200, new JsonObject().put("status", "UP")));
        spotify.mountControl(control);
        discogs.mountControl(control);
        euria.mountControl(control);
        new FaultControl(faults).mount(control);
        new FaultPage(faults, () -> List.of(spotify.panel(), discogs.panel(), euria.panel())).mount(control);
        control.on(HttpMethod.GET, "/control/counters", _ -> counters());
        control.on(HttpMethod.DELETE, "/control/counters", _ -> clearCounters());
        control.on(HttpMethod.POST, "/control/reset", _ -> reset());
        return router;
    }

    /** Without a log line: the cause of an unreadable request quotes the request, codes and verifiers included. */
    private static void refuse(RoutingContext call) {
        if (call.statusCode() >= 400 && call.statusCode() < 500) {
            call.response().setStatusCode(call.statusCode()).end();
        } else {
            call.next();
        }
    }

    private Answer counters() {
        return Answer.json(200, new JsonObject().put("calls", counters.toJson())
                .put("reuse_alarms", spotify.reuseAlarms()).put("discogs", discogs.counters())
                .put("euria", euria.counters()));
    }

    private Answer clearCounters() {
        counters.clear();
        spotify.clearAlarms();
        discogs.clearCounters();
        euria.clearCounters();
        return counters();
    }

    private Answer reset() {
        faults.clearAll();
        spotify.reset();
        discogs.reset();
        euria.reset();
        return clearCounters();
    }

    private String origin(RoutingContext call) {
        return options.publicOrigin() != null ? options.publicOrigin().toString()
                : "http://" + call.request().authority();
    }
}
