package dev.patchbay.simulators.discogs;

import java.time.Clock;
import java.util.function.Function;

import dev.patchbay.simulators.control.ControlRouter;
import dev.patchbay.simulators.control.Panel;
import dev.patchbay.simulators.discogs.api.DiscogsApi;
import dev.patchbay.simulators.discogs.api.PictureEndpoint;
import dev.patchbay.simulators.discogs.behaviour.Behaviour;
import dev.patchbay.simulators.discogs.catalogue.Catalogue;
import dev.patchbay.simulators.discogs.collection.Shelves;
import dev.patchbay.simulators.discogs.limit.RateLimiter;
import dev.patchbay.simulators.discogs.oauth.DiscogsAccounts;
import dev.patchbay.simulators.discogs.people.Usernames;
import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.exchange.Exchange;
import dev.patchbay.simulators.faults.FaultRegistry;
import dev.patchbay.simulators.faults.FaultTarget;
import dev.patchbay.simulators.routes.CallCounters;
import dev.patchbay.simulators.routes.ProviderRoutes;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Discogs as it was in autumn 2026: API, the consent page of its website and the pictures. */
public final class DiscogsSimulator {

    private static final String API = "/discogs/api";

    private final Behaviour behaviour = new Behaviour();
    private final Usernames usernames = new Usernames();
    private final DiscogsAccounts accounts;
    private final RateLimiter limiter;
    private final Shelves shelves;
    private final DiscogsApi api;
    private final DiscogsControl control;

    public DiscogsSimulator(Clock clock, long seed, Function<RoutingContext, String> origin) {
        Catalogue catalogue = Catalogue.generate(seed);
        accounts = new DiscogsAccounts(clock, origin);
        limiter = new RateLimiter(clock);
        shelves = new Shelves(catalogue, seed, clock);
        api = new DiscogsApi(catalogue, shelves, accounts, limiter, behaviour, usernames, origin);
        control = new DiscogsControl(accounts, limiter, behaviour, usernames);
    }

    public void mount(Router router, FaultRegistry faults, CallCounters counters) {
        router.route(API + "/*").handler(api::arrive);
        api.mount(new ProviderRoutes(router, API, new FaultTarget("discogs-api", false, DiscogsSimulator::failure), faults,
                counters));
        accounts.mountWebsite(new ProviderRoutes(router, "/discogs/www",
                new FaultTarget("discogs-www", false, DiscogsSimulator::failure), faults, counters));
        router.get(PictureEndpoint.PATH)
                .handler(call -> new Exchange(call, PictureEndpoint.PATH, PictureEndpoint::draw).complete());
    }

    public void mountControl(ControlRouter routes) {
        control.mount(routes);
    }

    public Panel panel() {
        return control.panel();
    }

    public JsonObject counters() {
        return limiter.counters();
    }

    public void clearCounters() {
        limiter.clearCounters();
    }

    public void reset() {
        behaviour.reset();
        usernames.reset();
        accounts.reset();
        limiter.reset();
        shelves.reset();
    }

    /** Only the API itself speaks JSON; what stands before it does not. */
    private static Answer failure(int status) {
        return status == 429 || status == 500 ? DiscogsProblem.failure(status).answer()
                : Answer.html(status, "<html><body><h1>%d</h1></body></html>".formatted(status));
    }
}
