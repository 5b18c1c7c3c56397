package dev.patchbay.simulators.discogs.catalogue;

/** @param duration as printed, for example {@code 4:05}, or empty */
public record Track(String position, String title, String duration) {
}
