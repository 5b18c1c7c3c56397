package dev.patchbay.kit.rate;

import java.time.Instant;

/**
 * The shared rate budget now.
 *
 * @param limit requests in any window
 * @param windowSeconds how long a window is
 * @param left how many slots no replica has, null while the store cannot be asked
 * @param retryAt when there will be a slot again, null if there is one
 */
public record RateReport(int limit, long windowSeconds, Integer left, Instant retryAt) {
}
