package dev.patchbay.simulators.discogs.api;

import java.util.Comparator;
import java.util.Map;

import dev.patchbay.simulators.discogs.catalogue.Credit;
import dev.patchbay.simulators.discogs.collection.Item;
import dev.patchbay.simulators.discogs.collection.Shelves;
import dev.patchbay.simulators.discogs.collection.UserCollection;
import dev.patchbay.simulators.discogs.people.User;
import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The folders of a collection and what is in them. Only its owner sees more than the folder of all. */
final class FolderEndpoints {

    private static final String FOLDERS = "/users/:username/collection/folders";

    private static final Map<String, Comparator<Item>> ORDERS = Map.of(
            "label", Comparator.comparing(item -> item.release().label().name()),
            "artist", Comparator.comparing(item -> Credit.line(item.release().work().credits())),
            "title", Comparator.comparing(item -> item.release().work().title()),
            "catno", Comparator.comparing(item -> item.release().catalogueNumber()),
            "format", Comparator.comparing(item -> item.release().format().line()),
            "rating", Comparator.comparing(Item::rating),
            "added", Comparator.comparing(Item::addedAt),
            "year", Comparator.comparing(item -> item.release().year()));

    private final Shelves shelves;

    FolderEndpoints(Shelves shelves) {
        this.shelves = shelves;
    }

    void mount(ApiRoutes routes) {
        routes.get(FOLDERS, this::folders);
        routes.on(HttpMethod.POST, FOLDERS, this::create);
        routes.on(HttpMethod.GET, FOLDERS + "/:folder/releases", this::items);
    }

    private JsonObject folders(DiscogsCall call) {
        User user = call.readable();
        JsonArray folders = new JsonArray().add(folder(call, user, UserCollection.ALL, "All"));
        if (call.isOwner()) {
            shelves.collection(user).folders().forEach((id, name) -> folders.add(folder(call, user, id, name)));
        }
        return new JsonObject().put("folders", folders);
    }

    private Answer create(DiscogsCall call) {
        User user = call.changeable();
        String name = Input.of(call).text("name").filter(text -> !text.isBlank())
                .orElseThrow(() -> DiscogsProblem.badRequest("A name is required."));
        return Answer.json(201, folder(call, user, shelves.collection(user).addFolder(name), name));
    }

    private Answer items(DiscogsCall call) {
        int folder = call.number("folder");
        User user = folder == UserCollection.ALL ? call.readable() : call.readableByOwner();
        UserCollection collection = shelves.collection(user);
        if (folder != UserCollection.ALL && !collection.holds(folder)) {
            throw DiscogsProblem.noSuchResource();
        }
        return Paging.of(call).answer("releases", call.sorted(collection.items(folder), ORDERS), ItemJson.of(call)::item);
    }

    private JsonObject folder(DiscogsCall call, User user, int id, String name) {
        return new JsonObject().put("id", id).put("name", name).put("count", shelves.collection(user).items(id).size())
                .put("resource_url", UserEndpoints.url(call, user) + "/collection/folders/" + id);
    }
}
