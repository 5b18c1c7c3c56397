package dev.patchbay.simulators.discogs.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.patchbay.simulators.discogs.catalogue.Artist;
import dev.patchbay.simulators.discogs.catalogue.Catalogue;
import dev.patchbay.simulators.discogs.catalogue.Credit;
import dev.patchbay.simulators.discogs.catalogue.Master;
import dev.patchbay.simulators.discogs.catalogue.Release;
import dev.patchbay.simulators.discogs.catalogue.Work;
import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** An artist and the list in which masters and single versions are mixed. */
final class ArtistEndpoints {

    private static final Map<String, Comparator<JsonObject>> ORDERS = Map.of(
            "year", Comparator.comparing(row -> row.getInteger("year")),
            "title", Comparator.comparing(row -> row.getString("title")),
            "format", Comparator.comparing(row -> row.getString("format", "")));

    private final Catalogue catalogue;

    ArtistEndpoints(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void mount(ApiRoutes routes) {
        routes.get("/artists/:artist", this::artist);
        routes.on(HttpMethod.GET, "/artists/:artist/releases", this::releases);
    }

    private JsonObject artist(DiscogsCall call) {
        Artist artist = found(call);
        CreditJson parts = new CreditJson(call.links());
        JsonObject json = new JsonObject()
                .put("id", artist.id())
                .put("name", artist.name())
                .put("resource_url", parts.artistUrl(artist))
                .put("uri", call.links().website("/artist/" + artist.id()))
                .put("releases_url", parts.artistUrl(artist) + "/releases")
                .put("images", call.links().images("A-" + artist.id()))
                .put("profile", "An invented artist.")
                .put("urls", new JsonArray().add("https://artist-" + artist.id() + ".example"))
                .put("namevariations", new JsonArray(artist.nameVariations()))
                .put("data_quality", CreditJson.QUALITY);
        if (!artist.realName().isEmpty()) {
            json.put("realname", artist.realName());
        }
        addRelations(json, "members", artist.members(), parts);
        addRelations(json, "groups", catalogue.groupsOf(artist), parts);
        return json;
    }

    private static void addRelations(JsonObject json, String name, List<Artist> artists, CreditJson parts) {
        if (!artists.isEmpty()) {
            json.put(name, Links.array(artists, artist -> new JsonObject().put("id", artist.id())
                    .put("name", artist.name()).put("resource_url", parts.artistUrl(artist)).put("active", true)));
        }
    }

    private Answer releases(DiscogsCall call) {
        Artist artist = found(call);
        Stream<JsonObject> masters = catalogue.mastersOf(artist).stream().map(master -> master(call, master));
        Stream<JsonObject> releases = catalogue.singleVersionsOf(artist).stream().map(release -> release(call, release));
        List<JsonObject> mixed = Stream.concat(masters, releases).sorted(ORDERS.get("year")).toList();
        return Paging.of(call).answer("releases", call.sorted(mixed, ORDERS), row -> row);
    }

    private static JsonObject master(DiscogsCall call, Master master) {
        return row(master.id(), "master", master.work(), master.work().year())
                .put("main_release", master.mainRelease().id())
                .put("resource_url", call.links().api("/masters/" + master.id()))
                .put("thumb", call.links().picture("M-" + master.id(), 150));
    }

    private static JsonObject release(DiscogsCall call, Release release) {
        CreditJson parts = new CreditJson(call.links());
        return row(release.id(), "release", release.work(), release.year())
                .put("format", release.format().line())
                .put("label", release.label().name())
                .put("status", "Accepted")
                .put("resource_url", parts.releaseUrl(release))
                .put("thumb", parts.thumb(release));
    }

    private static JsonObject row(int id, String type, Work work, int year) {
        return new JsonObject().put("id", id).put("type", type).put("title", work.title())
                .put("artist", Credit.line(work.credits())).put("year", year).put("role", "Main");
    }

    private Artist found(DiscogsCall call) {
        return catalogue.artists().find(call.number("artist")).orElseThrow(() -> DiscogsProblem.notFound("Artist"));
    }
}
