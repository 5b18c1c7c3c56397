package dev.patchbay.simulators.discogs.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.patchbay.simulators.people.People;
import dev.patchbay.simulators.people.Person;

/** Everybody who has an account. User names differ from the ids of persons, so that nobody takes one for the other. */
public final class Users {

    private static final int FIRST_ID = 4_100_001;
    private static final String PRIVATE = "tam";

    public static final List<User> ALL = IntStream.range(0, People.ALL.size())
            .mapToObj(index -> user(index, People.ALL.get(index))).toList();

    private Users() {
    }

    public static Optional<User> ofPerson(String personId) {
        return ALL.stream().filter(user -> user.person().id().equals(personId)).findFirst();
    }

    public static String usernameOf(Person person) {
        return person.id() + "_crates";
    }

    private static User user(int index, Person person) {
        return new User(FIRST_ID + index, usernameOf(person), person, !person.id().equals(PRIVATE), index < 2);
    }
}
