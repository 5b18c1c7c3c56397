package dev.patchbay.simulators.discogs.api;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * The URLs in answers.
 *
 * @param origin where callers reach the simulators, for example {@code http://127.0.0.1:8090}
 * @param pictures whether the caller may see the addresses of pictures; they are empty texts otherwise
 */
record Links(String origin, boolean pictures) {

    String api(String path) {
        return origin + "/discogs/api" + path;
    }

    String website(String path) {
        return origin + "/discogs/www" + path;
    }

    /** @param subject for example {@code R-1234} */
    String picture(String subject, int size) {
        return pictures ? origin + PictureEndpoint.path(subject, size) : "";
    }

    JsonArray images(String subject) {
        return array(List.of("primary", "secondary"), type -> new JsonObject()
                .put("type", type)
                .put("uri", picture(subject + "-" + type, 600))
                .put("resource_url", picture(subject + "-" + type, 600))
                .put("uri150", picture(subject + "-" + type, 150))
                .put("width", 600).put("height", 600));
    }

    static <T> JsonArray array(List<T> items, Function<T, JsonObject> render) {
        return new JsonArray(items.stream().map(render).collect(Collectors.toList()));
    }
}
