package dev.patchbay.simulators.spotify;

import java.util.ArrayList;
import java.util.List;

import dev.patchbay.simulators.control.ControlRouter;
import dev.patchbay.simulators.control.Panel;
import dev.patchbay.simulators.control.PanelButton;
import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.people.People;
import dev.patchbay.simulators.people.Person;
import dev.patchbay.simulators.spotify.accounts.SpotifyAccounts;
import dev.patchbay.simulators.spotify.behaviour.BehaviourSwitch;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** {@code /control/spotify}: switches of the simulated Spotify and what happened in it. */
final class SpotifyControl {

    private static final String BASE = "/control/spotify";

    private final SpotifyAccounts accounts;
    private final BehaviourSwitch behaviour;

    SpotifyControl(SpotifyAccounts accounts, BehaviourSwitch behaviour) {
        this.accounts = accounts;
        this.behaviour = behaviour;
    }

    void mount(ControlRouter routes) {
        routes.on(HttpMethod.GET, BASE, _ -> state());
        routes.on(HttpMethod.PUT, BASE, this::change);
        routes.on(HttpMethod.GET, BASE + "/people", _ -> people());
        routes.on(HttpMethod.GET, BASE + "/issued", _ -> Answer.json(200, accounts.secrets().toJson()));
        routes.on(HttpMethod.POST, BASE + "/people/:id/revoke", this::revoke);
        routes.on(HttpMethod.POST, BASE + "/tokens/expire", _ -> expire());
    }

    Panel panel() {
        List<PanelButton> buttons = new ArrayList<>();
        for (String mode : List.of("no-rotate", "rotate", "expired-refresh")) {
            buttons.add(change("refresh tokens: " + mode, new JsonObject().put("refresh_mode", mode)));
        }
        for (String mode : List.of("development", "extended")) {
            buttons.add(change("quota: " + mode, new JsonObject().put("mode", mode)));
        }
        buttons.add(post("expire all access tokens", BASE + "/tokens/expire"));
        People.ALL.forEach(person -> buttons.add(
                post("revoke " + person.displayName(), BASE + "/people/" + person.id() + "/revoke")));
        buttons.add(post("reset everything", "/control/reset"));
        return new Panel("spotify", behaviour.toJson(), buttons);
    }

    private static PanelButton change(String label, JsonObject body) {
        return new PanelButton(label, "PUT", BASE, body);
    }

    private static PanelButton post(String label, String url) {
        return new PanelButton(label, "POST", url, null);
    }

    private Answer state() {
        return Answer.json(200, behaviour.toJson());
    }

    private Answer change(RoutingContext call) {
        behaviour.change(ControlRouter.body(call));
        return state();
    }

    private static Answer people() {
        JsonArray people = new JsonArray();
        People.ALL.forEach(person -> people.add(new JsonObject().put("id", person.id())
                .put("account_id", person.accountId()).put("display_name", person.displayName())
                .put("country", person.country())));
        return Answer.json(200, new JsonObject().put("people", people));
    }

    private Answer revoke(RoutingContext call) {
        String id = call.pathParam("id");
        return People.find(id).map(this::revoke)
                .orElseGet(() -> ControlRouter.notFound("There is nobody with the id '" + id + "'. GET "
                        + BASE + "/people lists everybody."));
    }

    private Answer revoke(Person person) {
        accounts.revoke(person);
        return Answer.json(200, new JsonObject().put("revoked", person.id()));
    }

    private Answer expire() {
        accounts.expireAccessTokens();
        return Answer.json(200, new JsonObject().put("expired", true));
    }
}
