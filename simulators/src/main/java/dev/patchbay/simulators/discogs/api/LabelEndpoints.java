package dev.patchbay.simulators.discogs.api;

import dev.patchbay.simulators.discogs.catalogue.Catalogue;
import dev.patchbay.simulators.discogs.catalogue.Credit;
import dev.patchbay.simulators.discogs.catalogue.Label;
import dev.patchbay.simulators.discogs.catalogue.Release;
import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import dev.patchbay.simulators.exchange.Answer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A label and what it released. */
final class LabelEndpoints {

    private final Catalogue catalogue;

    LabelEndpoints(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void mount(ApiRoutes routes) {
        routes.get("/labels/:label", this::label);
        routes.on(HttpMethod.GET, "/labels/:label/releases", this::releases);
    }

    private JsonObject label(DiscogsCall call) {
        Label label = found(call);
        CreditJson parts = new CreditJson(call.links());
        JsonObject json = reference(label, parts)
                .put("uri", call.links().website("/label/" + label.id()))
                .put("releases_url", parts.labelUrl(label) + "/releases")
                .put("images", call.links().images("L-" + label.id()))
                .put("profile", "An invented label.")
                .put("contact_info", "label-" + label.id() + "@labels.example")
                .put("urls", new JsonArray().add("https://label-" + label.id() + ".example"))
                .put("sublabels", Links.array(catalogue.sublabelsOf(label), sublabel -> reference(sublabel, parts)))
                .put("data_quality", CreditJson.QUALITY);
        label.parent().ifPresent(parent -> json.put("parent_label", reference(parent, parts)));
        return json;
    }

    private Answer releases(DiscogsCall call) {
        return Paging.of(call).answer("releases", catalogue.releasesOf(found(call)), release -> release(call, release));
    }

    private static JsonObject release(DiscogsCall call, Release release) {
        CreditJson parts = new CreditJson(call.links());
        return new JsonObject()
                .put("id", release.id())
                .put("artist", Credit.line(release.work().credits()))
                .put("title", release.work().title())
                .put("catno", release.catalogueNumber())
                .put("format", release.format().line())
                .put("year", release.year())
                .put("status", "Accepted")
                .put("thumb", parts.thumb(release))
                .put("resource_url", parts.releaseUrl(release));
    }

    private static JsonObject reference(Label label, CreditJson parts) {
        return new JsonObject().put("id", label.id()).put("name", label.name()).put("resource_url", parts.labelUrl(label));
    }

    private Label found(DiscogsCall call) {
        return catalogue.labels().find(call.number("label")).orElseThrow(() -> DiscogsProblem.notFound("Label"));
    }
}
