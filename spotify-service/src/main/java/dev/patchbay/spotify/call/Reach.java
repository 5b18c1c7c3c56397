package dev.patchbay.spotify.call;

/** Whom the answer to a call is good for; decides who may share it and how long it stays fresh. */
public enum Reach {
    /** Everybody: the answer depends on nothing but the request, which names its market if it has one. */
    NEUTRAL,
    /** One account, whose country or consent shapes the answer. */
    ACCOUNT,
    /** One account's own data, which it may change at any moment: never answered from the fresh cache. */
    PERSONAL
}
