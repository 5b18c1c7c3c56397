package dev.patchbay.simulators.discogs.api;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import dev.patchbay.simulators.discogs.catalogue.Catalogue;
import dev.patchbay.simulators.discogs.catalogue.Market;
import dev.patchbay.simulators.discogs.catalogue.Release;
import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import io.vertx.core.json.JsonObject;

/** A release, how many have and want it, and what it costs. */
final class ReleaseEndpoints {

    /** The best condition first; each is worth less than the one before. */
    private static final List<String> CONDITIONS = List.of("Mint (M)", "Near Mint (NM or M-)", "Very Good Plus (VG+)",
            "Very Good (VG)", "Good Plus (G+)", "Good (G)", "Fair (F)", "Poor (P)");

    private final Catalogue catalogue;

    ReleaseEndpoints(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    void mount(ApiRoutes routes) {
        routes.get("/releases/:release", call -> ReleaseJson.of(call).release(release(call), Currency.of(call)));
        routes.get("/releases/:release/stats", this::stats);
        routes.get("/marketplace/stats/:release", this::market);
        routes.get("/marketplace/price_suggestions/:release", this::suggestions);
    }

    private JsonObject stats(DiscogsCall call) {
        Release release = release(call);
        return new JsonObject().put("num_have", release.interest().have()).put("num_want", release.interest().want());
    }

    private JsonObject market(DiscogsCall call) {
        Market market = release(call).market();
        Currency currency = Currency.of(call);
        OptionalInt cents = market.lowestCents();
        return new JsonObject()
                .put("lowest_price", cents.isEmpty() ? null : currency.price(cents.getAsInt()))
                .put("num_for_sale", market.copies() == 0 ? null : (Object) market.copies())
                .put("blocked_from_sale", market.blocked());
    }

    /** Nothing for somebody without seller settings and for what nobody sells. */
    private JsonObject suggestions(DiscogsCall call) {
        boolean sells = call.member().sells();
        OptionalInt cents = release(call).market().lowestCents();
        JsonObject json = new JsonObject();
        if (sells && cents.isPresent()) {
            List<String> worstFirst = new ArrayList<>(CONDITIONS).reversed();
            CONDITIONS.forEach(condition -> json.put(condition,
                    Currency.USD.price(cents.getAsInt() * (worstFirst.indexOf(condition) + 1) / 4)));
        }
        return json;
    }

    private Release release(DiscogsCall call) {
        return catalogue.releases().find(call.number("release")).orElseThrow(() -> DiscogsProblem.notFound("Release"));
    }
}
