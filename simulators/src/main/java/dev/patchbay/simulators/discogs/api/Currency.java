package dev.patchbay.simulators.discogs.api;

import java.util.Arrays;
import java.util.List;

import io.vertx.core.json.JsonObject;

/** The currencies of the marketplace, with invented rates that never change. */
enum Currency {
    USD(100),
    GBP(78),
    EUR(91),
    CAD(137),
    AUD(151),
    JPY(14_900),
    CHF(88),
    MXN(1_830),
    BRL(540),
    NZD(166),
    SEK(1_040),
    ZAR(1_810);

    private final int centsPerDollar;

    Currency(int centsPerDollar) {
        this.centsPerDollar = centsPerDollar;
    }

    /** The one that the call asks for in {@code curr_abbr}. */
    static Currency of(DiscogsCall call) {
        List<String> names = Arrays.stream(values()).map(Enum::name).toList();
        return call.choice("curr_abbr", names).map(Currency::valueOf).orElse(USD);
    }

    double amount(int usCents) {
        return Math.round((double) usCents * centsPerDollar / 100) / 100.0;
    }

    JsonObject price(int usCents) {
        return new JsonObject().put("currency", name()).put("value", amount(usCents));
    }
}
