package dev.patchbay.simulators.discogs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.patchbay.simulators.control.ControlRouter;
import dev.patchbay.simulators.control.Panel;
import dev.patchbay.simulators.control.PanelButton;
import dev.patchbay.simulators.discogs.behaviour.Behaviour;
import dev.patchbay.simulators.discogs.behaviour.Searches;
import dev.patchbay.simulators.discogs.limit.RateLimiter;
import dev.patchbay.simulators.discogs.oauth.DiscogsAccounts;
import dev.patchbay.simulators.discogs.people.User;
import dev.patchbay.simulators.discogs.people.Usernames;
import dev.patchbay.simulators.discogs.people.Users;
import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.faults.Fields;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** {@code /control/discogs}: switches of the simulated Discogs and what happened in it. */
final class DiscogsControl {

    private static final String BASE = "/control/discogs";

    private final DiscogsAccounts accounts;
    private final RateLimiter limiter;
    private final Behaviour behaviour;
    private final Usernames usernames;

    DiscogsControl(DiscogsAccounts accounts, RateLimiter limiter, Behaviour behaviour, Usernames usernames) {
        this.accounts = accounts;
        this.limiter = limiter;
        this.behaviour = behaviour;
        this.usernames = usernames;
    }

    void mount(ControlRouter routes) {
        routes.on(HttpMethod.GET, BASE, _ -> Answer.json(200, state()));
        routes.on(HttpMethod.PUT, BASE, this::change);
        routes.on(HttpMethod.PUT, BASE + "/limit", this::limit);
        routes.on(HttpMethod.GET, BASE + "/people", _ -> people());
        routes.on(HttpMethod.GET, BASE + "/issued", _ -> Answer.json(200, accounts.secrets().toJson()));
        routes.on(HttpMethod.POST, BASE + "/people/:id/revoke", call -> ofPerson(call, this::revoke));
        routes.on(HttpMethod.PUT, BASE + "/people/:id/username", call -> ofPerson(call, user -> rename(user, call)));
    }

    Panel panel() {
        List<PanelButton> buttons = new ArrayList<>();
        buttons.add(limit("limits as documented", 60, 25));
        buttons.add(limit("limits almost used up", 3, 1));
        for (boolean shortPages : List.of(true, false)) {
            buttons.add(new PanelButton(shortPages ? "short pages" : "full pages", "PUT", BASE,
                    new JsonObject().put("short_pages", shortPages)));
        }
        for (Searches searches : Searches.values()) {
            String wanted = Fields.wireName(searches, '_');
            buttons.add(new PanelButton("searches: " + wanted, "PUT", BASE, new JsonObject().put("searches", wanted)));
        }
        Users.ALL.forEach(user -> buttons.add(new PanelButton("revoke " + user.person().displayName(), "POST",
                BASE + "/people/" + user.person().id() + "/revoke", null)));
        return new Panel("discogs", state(), buttons);
    }

    private static PanelButton limit(String label, int authenticated, int anonymous) {
        return new PanelButton(label, "PUT", BASE + "/limit",
                new JsonObject().put("authenticated", authenticated).put("anonymous", anonymous));
    }

    private JsonObject state() {
        return behaviour.toJson().put("limit", limiter.limits());
    }

    private Answer change(RoutingContext call) {
        behaviour.change(ControlRouter.body(call));
        return Answer.json(200, state());
    }

    private Answer limit(RoutingContext call) {
        limiter.change(ControlRouter.body(call));
        return Answer.json(200, state());
    }

    private Answer people() {
        JsonArray people = new JsonArray();
        Users.ALL.forEach(user -> people.add(new JsonObject().put("id", user.person().id()).put("user_id", user.id())
                .put("username", usernames.of(user)).put("public", user.isPublic()).put("sells", user.sells())));
        return Answer.json(200, new JsonObject().put("people", people));
    }

    private static Answer ofPerson(RoutingContext call, Function<User, Answer> change) {
        String id = call.pathParam("id");
        return Users.ofPerson(id).map(change).orElseGet(() -> ControlRouter.notFound(
                "There is nobody with the id '" + id + "'. GET " + BASE + "/people lists everybody."));
    }

    private Answer rename(User user, RoutingContext call) {
        Fields fields = new Fields(ControlRouter.body(call));
        String name = fields.text("username");
        fields.rejectUnknown();
        usernames.rename(user, name);
        return Answer.json(200, new JsonObject().put("user_id", user.id()).put("username", name));
    }

    private Answer revoke(User user) {
        accounts.revoke(user);
        return Answer.json(200, new JsonObject().put("revoked", user.person().id()));
    }
}
