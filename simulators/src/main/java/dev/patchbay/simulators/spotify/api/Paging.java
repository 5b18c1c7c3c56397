package dev.patchbay.simulators.spotify.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.vertx.core.json.JsonObject;

/**
 * Writes pages of one list.
 *
 * @param url of the list, without a query
 * @param parameters that the links to other pages repeat
 */
record Paging(String url, Map<String, String> parameters) {

    /** Of the list that was called, with all its parameters. */
    static Paging of(ApiCall call, String path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        call.call().queryParams().forEach(parameters::put);
        return new Paging(call.links().api(path), parameters);
    }

    <T> JsonObject page(List<T> all, Window window, Function<T, JsonObject> render) {
        boolean more = (long) window.offset() + window.limit() < all.size();
        return new JsonObject()
                .put("href", link(window))
                .put("limit", window.limit())
                .put("next", more ? link(window.next()) : null)
                .put("offset", window.offset())
                .put("previous", window.offset() > 0 ? link(window.previous()) : null)
                .put("total", all.size())
                .put("items", Links.array(window.of(all), render));
    }

    private String link(Window window) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("offset", Integer.toString(window.offset()));
        all.put("limit", Integer.toString(window.limit()));
        return withQuery(url, all);
    }

    static String withQuery(String url, Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", url + "?", ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
