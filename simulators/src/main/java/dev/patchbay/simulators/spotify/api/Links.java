package dev.patchbay.simulators.spotify.api;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.patchbay.simulators.people.Person;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * The URLs in answers, and the members that every object has.
 *
 * @param origin where callers reach the simulators, for example {@code http://127.0.0.1:8090}
 */
record Links(String origin) {

    String api(String path) {
        return origin + "/spotify/api/v1" + path;
    }

    JsonObject entity(String type, String id, String name) {
        return unnamed(type, id, api("/" + type + "s/" + id)).put("name", name);
    }

    JsonObject unnamed(String type, String id, String href) {
        return new JsonObject()
                .put("external_urls", new JsonObject().put("spotify", "https://open.spotify.com/" + type + "/" + id))
                .put("href", href)
                .put("id", id)
                .put("type", type)
                .put("uri", "spotify:" + type + ":" + id);
    }

    JsonObject user(Person person) {
        return unnamed("user", person.id(), api("/users/" + person.id())).put("display_name", person.displayName());
    }

    JsonArray images(String id) {
        return array(List.of(640, 300, 64), size -> new JsonObject()
                .put("url", origin + "/spotify/images/" + size + "/" + id + ".svg")
                .put("height", size).put("width", size));
    }

    static <T> JsonArray array(List<T> items, Function<T, JsonObject> render) {
        return new JsonArray(items.stream().map(render).collect(Collectors.toList()));
    }
}
