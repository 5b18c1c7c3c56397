package dev.patchbay.kit.call;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * How good an answer is.
 *
 * @param cachedAt when the provider gave it, null if it did just now or never
 * @param limited whether something is missing that a live answer would have
 * @param warning for a person, absent unless something is missing
 */
public record Meta(Source source, Instant cachedAt, boolean limited,
        @JsonInclude(JsonInclude.Include.NON_NULL) String warning) {

    public static final Meta LIVE = new Meta(Source.LIVE, null, false, null);

    static Meta kept(Source source, Instant at) {
        return new Meta(source, at, false, null);
    }

    static Meta fallback(String warning) {
        return new Meta(Source.FALLBACK, null, true, warning);
    }

    /** The same of an answer that something is missing from. */
    public Meta lacking(String warning) {
        return new Meta(source, cachedAt, true, warning);
    }
}
