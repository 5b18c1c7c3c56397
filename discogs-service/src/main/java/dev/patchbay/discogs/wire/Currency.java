package dev.patchbay.discogs.wire;

/** What Discogs can tell prices in. */
public enum Currency {
    USD,
    GBP,
    EUR,
    CAD,
    AUD,
    JPY,
    CHF,
    MXN,
    BRL,
    NZD,
    SEK,
    ZAR
}
