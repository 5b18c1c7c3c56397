package dev.patchbay.kit.call;

/** Whom the answer to a call is good for; decides who may share it and how long it stays fresh. */
public enum Reach {
    /**
     * Everybody, where the app's own token asks: the answer depends on nothing but the request, which names its market if it
     * has one. A user's token makes it that account's: there the country of the account may win over the market.
     */
    NEUTRAL,
    /** One account, whose country or consent shapes the answer. */
    ACCOUNT,
    /** One account's own data, which it may change at any moment: never answered from the fresh cache. */
    PERSONAL
}
