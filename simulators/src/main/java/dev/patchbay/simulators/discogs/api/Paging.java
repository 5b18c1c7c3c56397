package dev.patchbay.simulators.discogs.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.json.JsonObject;

/**
 * The page that a call asks for.
 *
 * @param number from 1
 */
record Paging(DiscogsCall call, int number, int perPage) {

    private static final int USUAL = 50;
    private static final int LARGEST = 100;

    static Paging of(DiscogsCall call) {
        return new Paging(call, Math.max(1, number(call, "page", 1)),
                Math.clamp(number(call, "per_page", USUAL), 1, LARGEST));
    }

    /** @param key the member that holds the items */
    <T> Answer answer(String key, List<T> all, Function<T, JsonObject> render) {
        int pages = Math.max(1, (all.size() + perPage - 1) / perPage);
        if (number > pages) {
            throw DiscogsProblem.noSuchResource();
        }
        Map<String, String> urls = urls(pages);
        JsonObject links = new JsonObject();
        urls.forEach(links::put);
        Answer answer = Answer.json(200, new JsonObject()
                .put("pagination", new JsonObject().put("page", number).put("pages", pages).put("items", all.size())
                        .put("per_page", perPage).put("urls", links))
                .put(key, Links.array(shown(all), render)));
        return urls.isEmpty() ? answer
                : answer.with("Link", urls.entrySet().stream()
                        .map(url -> "<" + url.getValue() + ">; rel=" + url.getKey()).collect(Collectors.joining(", ")));
    }

    private <T> List<T> shown(List<T> all) {
        int from = (number - 1) * perPage;
        int to = Math.min(from + perPage, all.size());
        boolean shortened = call.shortPages() && number % 2 == 0 && to - from > 1;
        return all.subList(from, shortened ? to - 1 : to);
    }

    private Map<String, String> urls(int pages) {
        Map<String, String> urls = new LinkedHashMap<>();
        if (number > 1) {
            urls.put("first", url(1));
            urls.put("prev", url(number - 1));
        }
        if (number < pages) {
            urls.put("next", url(number + 1));
            urls.put("last", url(pages));
        }
        return urls;
    }

    /** With all parameters of the call. */
    private String url(int page) {
        Map<String, String> parameters = new LinkedHashMap<>();
        call.call().queryParams().forEach(parameters::put);
        parameters.put("page", Integer.toString(page));
        parameters.put("per_page", Integer.toString(perPage));
        return call.links().origin() + call.call().request().path() + parameters.entrySet().stream()
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static int number(DiscogsCall call, String name, int usual) {
        try {
            return call.parameter(name).map(Integer::parseInt).orElse(usual);
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
