package dev.patchbay.kit.rate;

/**
 * What the provider says of its moving window.
 *
 * @param limit requests that it allows
 * @param used of them, by whoever shares our address or app
 */
public record ToldLimit(int limit, int used) {
}
