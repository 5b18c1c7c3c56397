package dev.patchbay.simulators.discogs.catalogue;

import java.util.OptionalInt;

/** Copies for sale now; {@code lowestCents} in US dollars, empty where there are none. */
public record Market(int copies, OptionalInt lowestCents, boolean blocked) {
}
