package dev.patchbay.simulators.discogs.api;

import java.util.List;

import dev.patchbay.simulators.discogs.catalogue.Artist;
import dev.patchbay.simulators.discogs.catalogue.Credit;
import dev.patchbay.simulators.discogs.catalogue.Label;
import dev.patchbay.simulators.discogs.catalogue.Release;
import dev.patchbay.simulators.discogs.catalogue.Track;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The parts that releases, masters and collections have in common. */
record CreditJson(Links links) {

    static final String QUALITY = "Correct";

    JsonArray credits(List<Credit> credits, String role) {
        return Links.array(credits, credit -> new JsonObject()
                .put("name", credit.artist().name())
                .put("anv", credit.anv())
                .put("join", credit.join())
                .put("role", role)
                .put("tracks", "")
                .put("id", credit.artist().id())
                .put("resource_url", artistUrl(credit.artist())));
    }

    JsonArray labels(Release release) {
        Label label = release.label();
        return new JsonArray().add(new JsonObject()
                .put("name", label.name())
                .put("catno", release.catalogueNumber())
                .put("entity_type", "1")
                .put("entity_type_name", "Label")
                .put("id", label.id())
                .put("resource_url", labelUrl(label)));
    }

    static JsonArray formats(Release release) {
        JsonObject format = new JsonObject()
                .put("name", release.format().name())
                .put("qty", Integer.toString(release.format().quantity()))
                .put("descriptions", new JsonArray(release.format().descriptions()));
        return new JsonArray().add(
                release.format().text().isEmpty() ? format : format.put("text", release.format().text()));
    }

    static JsonArray tracks(List<Track> tracks) {
        return Links.array(tracks, track -> new JsonObject()
                .put("position", track.position())
                .put("type_", "track")
                .put("title", track.title())
                .put("duration", track.duration()));
    }

    String artistUrl(Artist artist) {
        return links.api("/artists/" + artist.id());
    }

    String labelUrl(Label label) {
        return links.api("/labels/" + label.id());
    }

    String releaseUrl(Release release) {
        return links.api("/releases/" + release.id());
    }

    String thumb(Release release) {
        return links.picture(subject(release), 150);
    }

    static String subject(Release release) {
        return "R-" + release.id();
    }
}
