package dev.patchbay.simulators.invention;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Invents names. */
public final class Names {

    private final Dice dice;
    private final Set<String> taken = new HashSet<>();

    public Names(Dice dice) {
        this.dice = dice;
    }

    public String artist() {
        return unique(() -> switch (dice.between(0, 3)) {
            case 0 -> "The " + adjective() + " " + noun() + "s";
            case 1 -> person();
            case 2 -> adjective() + " " + noun();
            default -> noun() + " & " + noun();
        });
    }

    public String show() {
        return unique(() -> switch (dice.between(0, 3)) {
            case 0 -> "The " + topic() + " Hour";
            case 1 -> adjective() + " " + topic();
            case 2 -> topic() + " and " + topic();
            default -> "Every " + noun() + " of " + topic();
        });
    }

    /** Titles repeat, as they do in the world. */
    public String title() {
        return switch (dice.between(0, 5)) {
            case 0 -> adjective() + " " + noun();
            case 1 -> dice.pick(Words.VERBS) + " the " + noun();
            case 2 -> noun();
            case 3 -> "No " + noun() + " Without " + noun();
            case 4 -> "(" + dice.pick(Words.VERBS) + ") Another " + noun();
            default -> noun() + ", " + adjective();
        };
    }

    public String person() {
        return dice.pick(Words.FIRST_NAMES) + " " + dice.pick(Words.LAST_NAMES);
    }

    public String adjective() {
        return dice.pick(Words.ADJECTIVES);
    }

    public String noun() {
        return dice.pick(Words.NOUNS);
    }

    public String topic() {
        return dice.pick(Words.TOPICS);
    }

    private String unique(Supplier<String> source) {
        return Stream.generate(source).filter(taken::add).findFirst().orElseThrow();
    }
}
