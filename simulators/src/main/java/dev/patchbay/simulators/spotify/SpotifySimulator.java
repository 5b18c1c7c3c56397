package dev.patchbay.simulators.spotify;

import java.time.Clock;
import java.util.function.Function;

import dev.patchbay.simulators.control.ControlRouter;
import dev.patchbay.simulators.control.Panel;
import dev.patchbay.simulators.exchange.Exchange;
import dev.patchbay.simulators.faults.FaultRegistry;
import dev.patchbay.simulators.faults.FaultTarget;
import dev.patchbay.simulators.routes.CallCounters;
import dev.patchbay.simulators.routes.ProviderRoutes;
import dev.patchbay.simulators.spotify.accounts.SpotifyAccounts;
import dev.patchbay.simulators.spotify.api.CoverImage;
import dev.patchbay.simulators.spotify.api.SpotifyApi;
import dev.patchbay.simulators.spotify.behaviour.BehaviourSwitch;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Spotify as it was in autumn 2026: accounts service, Web API and the pictures it refers to. */
public final class SpotifySimulator {

    private final BehaviourSwitch behaviour = new BehaviourSwitch();
    private final SpotifyAccounts accounts;
    private final SpotifyApi api;
    private final SpotifyControl control;

    public SpotifySimulator(Clock clock, long seed, Function<RoutingContext, String> origin) {
        accounts = new SpotifyAccounts(clock, behaviour);
        api = new SpotifyApi(clock, seed, accounts.accessTokens(), behaviour, origin);
        control = new SpotifyControl(accounts, behaviour);
    }

    public void mount(Router router, FaultRegistry faults, CallCounters counters) {
        accounts.mount(new ProviderRoutes(router, "/spotify/accounts", new FaultTarget("spotify-accounts", true),
                faults, counters));
        api.mount(new ProviderRoutes(router, "/spotify/api", new FaultTarget("spotify-api", false), faults, counters));
        String images = "/spotify/images/:size/:file";
        router.get(images).handler(call -> new Exchange(call, images, CoverImage::draw).complete());
    }

    public void mountControl(ControlRouter routes) {
        control.mount(routes);
    }

    public Panel panel() {
        return control.panel();
    }

    public int reuseAlarms() {
        return accounts.reuseAlarms();
    }

    public void clearAlarms() {
        accounts.clearAlarms();
    }

    public void reset() {
        behaviour.reset();
        accounts.reset();
        api.reset();
    }
}
