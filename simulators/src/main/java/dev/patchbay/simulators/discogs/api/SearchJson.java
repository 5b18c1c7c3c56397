package dev.patchbay.simulators.discogs.api;

import java.util.List;

import dev.patchbay.simulators.discogs.catalogue.Artist;
import dev.patchbay.simulators.discogs.catalogue.Credit;
import dev.patchbay.simulators.discogs.catalogue.Label;
import dev.patchbay.simulators.discogs.catalogue.Master;
import dev.patchbay.simulators.discogs.catalogue.Release;
import dev.patchbay.simulators.discogs.catalogue.Work;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Results of the search. A year is a text here, and absent where it is unknown. */
record SearchJson(Links links) {

    JsonObject result(Object subject) {
        return switch (subject) {
            case Release release -> release(release);
            case Master master -> master(master);
            case Artist artist -> result("artist", artist.id(), artist.name(), "A-");
            case Label label -> result("label", label.id(), label.name(), "L-");
            default -> throw new IllegalStateException("nothing else is indexed");
        };
    }

    private JsonObject release(Release release) {
        JsonObject json = work("release", release.id(), "R-", release.work(), release);
        withYear(json, release.year());
        return json.put("master_id", release.masterId().orElse(0))
                .put("master_url", release.masterId().isEmpty() ? null
                        : links.api("/masters/" + release.masterId().getAsInt()));
    }

    /** The printed details of a master are those of its main release. */
    private JsonObject master(Master master) {
        JsonObject json = work("master", master.id(), "M-", master.work(), master.mainRelease());
        withYear(json, master.work().year());
        return json.put("master_id", master.id()).put("master_url", links.api("/masters/" + master.id()));
    }

    private JsonObject work(String type, int id, String picture, Work work, Release printed) {
        return result(type, id, Credit.line(work.credits()) + " - " + work.title(), picture)
                .put("country", printed.country())
                .put("genre", new JsonArray(work.genres()))
                .put("style", new JsonArray(work.styles()))
                .put("format", new JsonArray(printed.format().all()))
                .put("label", new JsonArray().add(printed.label().name()))
                .put("catno", printed.catalogueNumber())
                .put("barcode", new JsonArray(printed.barcode().isEmpty() ? List.of() : List.of(printed.barcode())))
                .put("community", new JsonObject().put("want", printed.interest().want())
                        .put("have", printed.interest().have()));
    }

    private JsonObject result(String type, int id, String title, String picture) {
        return new JsonObject()
                .put("id", id)
                .put("type", type)
                .put("title", title)
                .put("uri", "/" + type + "/" + id)
                .put("resource_url", links.api("/" + type + "s/" + id))
                .put("thumb", links.picture(picture + id, 150))
                .put("cover_image", links.picture(picture + id, 500))
                .putNull("master_id")
                .putNull("master_url");
    }

    private static void withYear(JsonObject json, int year) {
        if (year != 0) {
            json.put("year", Integer.toString(year));
        }
    }
}
