package dev.patchbay.simulators.people;

import java.util.List;
import java.util.Optional;

/** Everybody who can consent. Two names are awkward on purpose: one is not ASCII, one is full of markup. */
public final class People {

    public static final List<Person> ALL = List.of(
            new Person("mira", "hT4mQ9xZ2c", "Mira Holmgard", "DE"),
            new Person("jonas", "Lw7sB3nV8k", "Jonas Vaelstrom", "CH"),
            new Person("aiko", "pR5dY1gJ6u", "Aïko Sorañova 音", "JP"),
            new Person("tam", "Zc2fK8eN4q", "Tam & <Bea> \"O'Dellan\"", "GB"),
            new Person("noor", "vX6aH3tW9m", "Noor Emberlin", "FR"));

    /** Has saved nothing and heard nothing. */
    public static final String WITHOUT_LIBRARY = "noor";

    /** Has saved more than one page of everything. */
    public static final String WITH_LARGE_LIBRARY = "jonas";

    private People() {
    }

    public static Optional<Person> find(String id) {
        return ALL.stream().filter(person -> person.id().equals(id)).findFirst();
    }
}
