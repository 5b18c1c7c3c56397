package dev.patchbay.simulators.discogs.limit;

/** What the limit says to one request. */
public record RateVerdict(boolean allowed, int limit, int used) {

    public int remaining() {
        return Math.max(0, limit - used);
    }
}
