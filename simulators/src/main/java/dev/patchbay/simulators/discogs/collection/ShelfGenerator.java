package dev.patchbay.simulators.discogs.collection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

import dev.patchbay.simulators.discogs.catalogue.Catalogue;
import dev.patchbay.simulators.discogs.catalogue.Release;
import dev.patchbay.simulators.discogs.people.User;
import dev.patchbay.simulators.invention.Dice;

/** Invents what somebody owns and wants. Times are fixed, so that both depend on the seed alone. */
final class ShelfGenerator {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final Instant LATEST = Instant.parse("2026-10-31T20:15:00Z");
    private static final int SECONDS_OF_COLLECTING = 6 * 365 * 86_400;
    private static final List<String> CONDITIONS = List.of("", "Mint (M)", "Near Mint (NM or M-)", "Very Good Plus (VG+)");

    private final Catalogue catalogue;
    private final User user;
    private final Dice dice;

    ShelfGenerator(Catalogue catalogue, User user, long seed) {
        this.catalogue = catalogue;
        this.user = user;
        this.dice = new Dice(seed ^ user.id());
    }

    /** Every fiftieth release is there twice. */
    UserCollection collection(IntSupplier instanceIds) {
        int size = size();
        UserCollection collection = new UserCollection();
        List<Integer> folders = new ArrayList<>(List.of(UserCollection.UNCATEGORIZED));
        if (size > 100) {
            folders.add(collection.addFolder("Living room"));
            folders.add(collection.addFolder("To sell"));
        }
        List<Release> releases = dice.sample(List.copyOf(catalogue.releases()), size);
        for (int i = 0; i < size; i++) {
            Release release = releases.get(i % 50 == 49 ? i - 1 : i);
            collection.add(new Item(instanceIds.getAsInt(), release, dice.pick(folders), dice.between(0, 5), when(),
                    dice.pick(CONDITIONS)));
        }
        return collection;
    }

    Map<Integer, Want> wants() {
        Map<Integer, Want> wants = new LinkedHashMap<>();
        dice.sample(List.copyOf(catalogue.releases()), size() / 4).forEach(release -> wants.put(release.id(),
                new Want(release, dice.between(0, 5), dice.chance(30) ? "Only the " + release.country() + " one" : "",
                        when())));
        return wants;
    }

    private OffsetDateTime when() {
        return LATEST.minusSeconds(dice.between(0, SECONDS_OF_COLLECTING)).atZone(PACIFIC).toOffsetDateTime();
    }

    private int size() {
        return switch (user.person().id()) {
            case "mira" -> 312;
            case "aiko" -> 120;
            case "jonas" -> 57;
            case "tam" -> 12;
            default -> 0;
        };
    }
}
