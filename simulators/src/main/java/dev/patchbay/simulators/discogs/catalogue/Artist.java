package dev.patchbay.simulators.discogs.catalogue;

import java.util.List;

/**
 * Somebody or a group that is credited.
 *
 * @param name ends in a number, as in {@code Hale Northwick (2)}, where an older artist has the same name
 * @param realName empty for groups
 * @param members empty for persons
 */
public record Artist(int id, String name, String realName, List<String> nameVariations, List<Artist> members) {
}
