package dev.patchbay.simulators.discogs.api;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import dev.patchbay.simulators.discogs.catalogue.Catalogue;
import dev.patchbay.simulators.discogs.catalogue.Release;
import dev.patchbay.simulators.discogs.collection.Item;
import dev.patchbay.simulators.discogs.collection.Shelves;
import dev.patchbay.simulators.discogs.collection.UserCollection;
import dev.patchbay.simulators.discogs.people.User;
import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;

/** Single copies in a collection: see, add, move, rate and remove them. */
final class InstanceEndpoints {

    private static final String RELEASE = "/users/:username/collection/folders/:folder/releases/:release";
    private static final String INSTANCE = RELEASE + "/instances/:instance";
    private static final Answer DONE = new Answer(204, Map.of(), "");

    private final Catalogue catalogue;
    private final Shelves shelves;

    InstanceEndpoints(Catalogue catalogue, Shelves shelves) {
        this.catalogue = catalogue;
        this.shelves = shelves;
    }

    void mount(ApiRoutes routes) {
        routes.on(HttpMethod.GET, "/users/:username/collection/releases/:release", this::copies);
        routes.on(HttpMethod.POST, RELEASE, this::add);
        routes.on(HttpMethod.POST, INSTANCE, this::change);
        routes.on(HttpMethod.DELETE, INSTANCE, this::remove);
    }

    private Answer copies(DiscogsCall call) {
        List<Item> copies = shelves.collection(call.readable()).copiesOf(call.number("release"));
        return Paging.of(call).answer("releases", copies, ItemJson.of(call)::item);
    }

    private Answer add(DiscogsCall call) {
        User user = call.changeable();
        int folder = requireFolder(user, call.number("folder"));
        Release release = catalogue.releases().find(call.number("release"))
                .orElseThrow(() -> DiscogsProblem.notFound("Release"));
        Item item = shelves.add(user, release, folder);
        return Answer.json(201, new JsonObject().put("instance_id", item.instanceId())
                .put("resource_url", call.links().origin() + call.call().request().path() + "/instances/"
                        + item.instanceId()));
    }

    private Answer change(DiscogsCall call) {
        User user = call.changeable();
        Item item = item(call, user);
        Input input = Input.of(call);
        OptionalInt folder = input.number("folder_id");
        folder.ifPresent(id -> requireFolder(user, id));
        shelves.collection(user).change(item, folder, input.rating());
        return DONE;
    }

    private Answer remove(DiscogsCall call) {
        User user = call.changeable();
        shelves.collection(user).remove(item(call, user));
        return DONE;
    }

    private Item item(DiscogsCall call, User user) {
        return shelves.collection(user).find(call.number("folder"), call.number("release"), call.number("instance"))
                .orElseThrow(DiscogsProblem::noSuchResource);
    }

    /** A folder that holds items; the folder of all can only be read. */
    private int requireFolder(User user, int folder) {
        if (folder == UserCollection.ALL) {
            throw DiscogsProblem.forbidden();
        }
        if (!shelves.collection(user).holds(folder)) {
            throw DiscogsProblem.noSuchResource();
        }
        return folder;
    }
}
