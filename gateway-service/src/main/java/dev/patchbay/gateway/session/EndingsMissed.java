package dev.patchbay.gateway.session;

/** Fired when this replica may not have heard of every session that was ended. */
public record EndingsMissed() {
}
