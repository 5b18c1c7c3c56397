package dev.patchbay.simulators.discogs.people;

import dev.patchbay.simulators.people.Person;

/**
 * A person's account at Discogs.
 *
 * @param username at first, see {@link Usernames}
 * @param isPublic whether others may see the collection and the wantlist
 * @param sells whether the seller settings are filled in
 */
public record User(int id, String username, Person person, boolean isPublic, boolean sells) {
}
