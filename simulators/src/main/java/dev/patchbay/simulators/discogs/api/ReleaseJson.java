package dev.patchbay.simulators.discogs.api;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import dev.patchbay.simulators.discogs.catalogue.Credit;
import dev.patchbay.simulators.discogs.catalogue.Interest;
import dev.patchbay.simulators.discogs.catalogue.Release;
import dev.patchbay.simulators.discogs.catalogue.Work;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A release as its own address and as a collection write it. */
record ReleaseJson(Links links, CreditJson parts) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    static ReleaseJson of(DiscogsCall call) {
        return new ReleaseJson(call.links(), new CreditJson(call.links()));
    }

    JsonObject release(Release release, Currency currency) {
        Work work = release.work();
        JsonObject json = new JsonObject()
                .put("id", release.id())
                .put("status", "Accepted")
                .put("year", release.year())
                .put("resource_url", parts.releaseUrl(release))
                .put("uri", links.website("/release/" + release.id()))
                .put("title", work.title())
                .put("artists_sort", Credit.line(work.credits()))
                .put("artists", parts.credits(work.credits(), ""))
                .put("labels", parts.labels(release))
                .put("series", new JsonArray())
                .put("companies", new JsonArray())
                .put("formats", CreditJson.formats(release))
                .put("data_quality", CreditJson.QUALITY)
                .put("community", community(release))
                .put("format_quantity", release.format().quantity())
                .put("estimated_weight", 115 * (release.format().quantity() + 1))
                .put("date_added", time(release.addedAt()))
                .put("date_changed", time(release.changedAt()))
                .put("country", release.country())
                .put("notes", "An invented release.")
                .put("identifiers", identifiers(release))
                .put("videos", new JsonArray())
                .put("genres", new JsonArray(work.genres()))
                .put("styles", new JsonArray(work.styles()))
                .put("tracklist", CreditJson.tracks(work.tracks()))
                .put("images", links.images(CreditJson.subject(release)))
                .put("thumb", parts.thumb(release))
                .put("blocked_from_sale", release.market().blocked());
        addOptional(json, release);
        return addMarket(json, release, currency);
    }

    /** {@code basic_information} of an item or a want. */
    JsonObject basic(Release release) {
        return new JsonObject()
                .put("id", release.id())
                .put("master_id", release.masterId().orElse(0))
                .put("master_url", release.masterId().isPresent() ? masterUrl(release) : null)
                .put("resource_url", parts.releaseUrl(release))
                .put("title", release.work().title())
                .put("year", release.year())
                .put("thumb", parts.thumb(release))
                .put("cover_image", links.picture(CreditJson.subject(release), 500))
                .put("formats", CreditJson.formats(release))
                .put("labels", parts.labels(release))
                .put("artists", parts.credits(release.work().credits(), ""))
                .put("genres", new JsonArray(release.work().genres()))
                .put("styles", new JsonArray(release.work().styles()));
    }

    static String time(OffsetDateTime time) {
        return TIME.format(time);
    }

    /** What the real data have only sometimes. */
    private void addOptional(JsonObject json, Release release) {
        if (release.masterId().isPresent()) {
            json.put("master_id", release.masterId().getAsInt()).put("master_url", masterUrl(release));
        }
        if (!release.released().isEmpty()) {
            json.put("released", release.released()).put("released_formatted", formatted(release.released()));
        }
        release.extraCredits().ifPresent(credits -> json.put("extraartists", parts.credits(credits, "Producer")));
    }

    private static JsonObject addMarket(JsonObject json, Release release, Currency currency) {
        return json.put("num_for_sale", release.market().copies())
                .put("lowest_price", release.market().lowestCents().isEmpty() ? null
                        : (Object) currency.amount(release.market().lowestCents().getAsInt()));
    }

    private JsonObject community(Release release) {
        Interest interest = release.interest();
        JsonObject submitter = new JsonObject().put("username", interest.submitter())
                .put("resource_url", links.api("/users/" + interest.submitter()));
        return new JsonObject()
                .put("have", interest.have())
                .put("want", interest.want())
                .put("rating", new JsonObject().put("count", interest.ratings()).put("average", interest.rating() / 100.0))
                .put("submitter", submitter)
                .put("contributors", new JsonArray().add(submitter))
                .put("data_quality", CreditJson.QUALITY)
                .put("status", "Accepted");
    }

    private static JsonArray identifiers(Release release) {
        JsonArray identifiers = new JsonArray();
        return release.barcode().isEmpty() ? identifiers
                : identifiers.add(new JsonObject().put("type", "Barcode").put("value", release.barcode()));
    }

    private String masterUrl(Release release) {
        return links.api("/masters/" + release.masterId().getAsInt());
    }

    /** {@code 1984-03-00} is {@code Mar 1984}. */
    private static String formatted(String released) {
        if (released.length() == 4) {
            return released;
        }
        String month = MONTH.format(YearMonth.parse(released.substring(0, 7)));
        return released.endsWith("-00") ? month : released.substring(8) + " " + month;
    }
}
