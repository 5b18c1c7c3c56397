package dev.patchbay.simulators.spotify.library;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.patchbay.simulators.invention.Dice;
import dev.patchbay.simulators.people.People;
import dev.patchbay.simulators.people.Person;
import dev.patchbay.simulators.spotify.catalogue.Catalogue;

/** The library of each person. */
public final class Libraries {

    private final Map<Person, Library> libraries;

    public Libraries(Catalogue catalogue, long seed) {
        libraries = People.ALL.stream()
                .collect(Collectors.toMap(Function.identity(), person -> create(person, catalogue, seed)));
    }

    public Library of(Person person) {
        return libraries.get(person);
    }

    private static Library create(Person person, Catalogue catalogue, long seed) {
        if (person.id().equals(People.WITHOUT_LIBRARY)) {
            return Library.EMPTY;
        }
        boolean large = person.id().equals(People.WITH_LARGE_LIBRARY);
        return new LibraryGenerator(catalogue, new Dice(seed ^ person.id().hashCode())).generate(large ? 58 : 9);
    }
}
