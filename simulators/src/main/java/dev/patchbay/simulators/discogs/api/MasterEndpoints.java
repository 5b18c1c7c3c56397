package dev.patchbay.simulators.discogs.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import dev.patchbay.simulators.discogs.access.Caller;
import dev.patchbay.simulators.discogs.catalogue.Catalogue;
import dev.patchbay.simulators.discogs.catalogue.Master;
import dev.patchbay.simulators.discogs.catalogue.Release;
import dev.patchbay.simulators.discogs.collection.Shelves;
import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** An album with several versions, and these. */
final class MasterEndpoints {

    private static final Map<String, Comparator<Release>> ORDERS = Map.of(
            "released", Comparator.comparing(Release::released),
            "title", Comparator.comparing(release -> release.work().title()),
            "format", Comparator.comparing(release -> release.format().line()),
            "label", Comparator.comparing(release -> release.label().name()),
            "catno", Comparator.comparing(Release::catalogueNumber),
            "country", Comparator.comparing(Release::country));

    private final Catalogue catalogue;
    private final Shelves shelves;

    MasterEndpoints(Catalogue catalogue, Shelves shelves) {
        this.catalogue = catalogue;
        this.shelves = shelves;
    }

    void mount(ApiRoutes routes) {
        routes.get("/masters/:master", this::master);
        routes.on(HttpMethod.GET, "/masters/:master/versions", this::versions);
    }

    private JsonObject master(DiscogsCall call) {
        Master master = found(call);
        CreditJson parts = new CreditJson(call.links());
        String url = call.links().api("/masters/" + master.id());
        JsonObject json = new JsonObject()
                .put("id", master.id())
                .put("main_release", master.mainRelease().id())
                .put("main_release_url", parts.releaseUrl(master.mainRelease()))
                .put("versions_url", url + "/versions")
                .put("resource_url", url)
                .put("uri", call.links().website("/master/" + master.id()))
                .put("images", call.links().images("M-" + master.id()))
                .put("genres", new JsonArray(master.work().genres()))
                .put("styles", new JsonArray(master.work().styles()))
                .put("year", master.work().year())
                .put("tracklist", CreditJson.tracks(master.work().tracks()))
                .put("artists", parts.credits(master.work().credits(), ""))
                .put("title", master.work().title())
                .put("videos", new JsonArray())
                .put("data_quality", CreditJson.QUALITY);
        return addMarket(json, master, Currency.of(call));
    }

    private static JsonObject addMarket(JsonObject json, Master master, Currency currency) {
        OptionalInt lowest = master.versions().stream().flatMapToInt(release -> release.market().lowestCents().stream())
                .min();
        return json.put("num_for_sale", master.versions().stream().mapToInt(release -> release.market().copies()).sum())
                .put("lowest_price", lowest.isEmpty() ? null : (Object) currency.amount(lowest.getAsInt()));
    }

    private Answer versions(DiscogsCall call) {
        List<Release> matching = found(call).versions().stream().filter(version -> matches(call, version)).toList();
        return Paging.of(call).answer("versions", call.sorted(matching, ORDERS), version -> version(call, version));
    }

    private static boolean matches(DiscogsCall call, Release version) {
        return call.parameter("format").map(format -> version.format().all().contains(format)).orElse(true)
                && call.parameter("label").map(version.label().name()::equals).orElse(true)
                && call.parameter("released").map(version.released()::startsWith).orElse(true)
                && call.parameter("country").map(version.country()::equals).orElse(true);
    }

    private JsonObject version(DiscogsCall call, Release version) {
        CreditJson parts = new CreditJson(call.links());
        return new JsonObject()
                .put("id", version.id())
                .put("title", version.work().title())
                .put("label", version.label().name())
                .put("catno", version.catalogueNumber())
                .put("country", version.country())
                .put("released", version.released())
                .put("format", version.format().line())
                .put("major_formats", new JsonArray().add(version.format().name()))
                .put("status", "Accepted")
                .put("thumb", parts.thumb(version))
                .put("resource_url", parts.releaseUrl(version))
                .put("stats", stats(call, version));
    }

    private JsonObject stats(DiscogsCall call, Release version) {
        boolean has = call.caller() instanceof Caller.Member member
                && shelves.collection(member.user()).owns(version);
        boolean wants = call.caller() instanceof Caller.Member member
                && shelves.wants(member.user()).containsKey(version.id());
        return new JsonObject()
                .put("user", new JsonObject().put("in_collection", has ? 1 : 0).put("in_wantlist", wants ? 1 : 0))
                .put("community", new JsonObject().put("in_collection", version.interest().have())
                        .put("in_wantlist", version.interest().want()));
    }

    private Master found(DiscogsCall call) {
        return catalogue.masters().find(call.number("master")).orElseThrow(() -> DiscogsProblem.notFound("Master Release"));
    }
}
