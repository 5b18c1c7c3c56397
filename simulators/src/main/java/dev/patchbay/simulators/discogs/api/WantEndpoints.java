package dev.patchbay.simulators.discogs.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.patchbay.simulators.discogs.catalogue.Catalogue;
import dev.patchbay.simulators.discogs.catalogue.Release;
import dev.patchbay.simulators.discogs.collection.Shelves;
import dev.patchbay.simulators.discogs.collection.Want;
import dev.patchbay.simulators.discogs.people.User;
import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;

/** The wantlist: read, add, change and remove. */
final class WantEndpoints {

    private static final String WANTS = "/users/:username/wants";
    private static final String WANT = WANTS + "/:release";

    private final Catalogue catalogue;
    private final Shelves shelves;

    WantEndpoints(Catalogue catalogue, Shelves shelves) {
        this.catalogue = catalogue;
        this.shelves = shelves;
    }

    void mount(ApiRoutes routes) {
        routes.on(HttpMethod.GET, WANTS, this::list);
        routes.on(HttpMethod.PUT, WANT, this::add);
        routes.on(HttpMethod.POST, WANT, this::change);
        routes.on(HttpMethod.DELETE, WANT, this::remove);
    }

    private Answer list(DiscogsCall call) {
        List<Want> wants = List.copyOf(shelves.wants(call.readable()).values());
        return Paging.of(call).answer("wants", wants, want -> json(call, want));
    }

    private Answer add(DiscogsCall call) {
        User user = call.changeable();
        Release release = catalogue.releases().find(call.number("release"))
                .orElseThrow(() -> DiscogsProblem.notFound("Release"));
        Want old = Optional.ofNullable(shelves.wants(user).get(release.id()))
                .orElse(new Want(release, 0, "", shelves.now()));
        return Answer.json(201, json(call, keep(user, changed(call, old))));
    }

    private Answer change(DiscogsCall call) {
        User user = call.changeable();
        return Answer.json(200, json(call, keep(user, changed(call, found(call, user)))));
    }

    private Answer remove(DiscogsCall call) {
        User user = call.changeable();
        shelves.wants(user).remove(found(call, user).release().id());
        return new Answer(204, Map.of(), "");
    }

    private Want found(DiscogsCall call, User user) {
        return Optional.ofNullable(shelves.wants(user).get(call.number("release")))
                .orElseThrow(DiscogsProblem::noSuchResource);
    }

    private Want keep(User user, Want want) {
        shelves.wants(user).put(want.release().id(), want);
        return want;
    }

    private static Want changed(DiscogsCall call, Want want) {
        Input input = Input.of(call);
        return new Want(want.release(), input.rating().orElse(want.rating()), input.text("notes").orElse(want.notes()),
                want.addedAt());
    }

    private static JsonObject json(DiscogsCall call, Want want) {
        JsonObject json = new JsonObject()
                .put("id", want.release().id())
                .put("rating", want.rating())
                .put("date_added", ReleaseJson.time(want.addedAt()))
                .put("resource_url", UserEndpoints.url(call, call.user()) + "/wants/" + want.release().id())
                .put("basic_information", ReleaseJson.of(call).basic(want.release()));
        return call.isOwner() ? json.put("notes", want.notes()) : json;
    }
}
