package dev.patchbay.simulators.discogs.catalogue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

import dev.patchbay.simulators.invention.Dice;
import dev.patchbay.simulators.invention.Names;

/** Invents the editions of an album. Times are fixed, so that they depend on the seed alone. */
final class EditionGenerator {

    private static final List<String> COUNTRIES = List.of("US", "UK", "Germany", "France", "Japan", "Switzerland", "Italy",
            "Netherlands", "Sweden", "Europe");
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final Instant LATEST = Instant.parse("2026-10-30T09:00:00Z");
    private static final int SECONDS_OF_ENTRIES = 15 * 365 * 86_400;

    private final Dice dice;
    private final Names names;
    private final WorkGenerator works;
    private final List<Label> labels;

    EditionGenerator(Dice dice, Names names, WorkGenerator works, List<Label> labels) {
        this.dice = dice;
        this.names = names;
        this.works = works;
        this.labels = labels;
    }

    /** @param original whether it came out when the album did */
    Release release(int id, Work work, OptionalInt masterId, boolean original) {
        Label label = dice.pick(labels);
        Instant added = LATEST.minusSeconds(dice.between(0, SECONDS_OF_ENTRIES));
        return new Release(id, work, masterId, label, catalogueNumber(label), format(), dice.pick(COUNTRIES),
                released(work.year(), original), dice.chance(60) ? dice.digits(13) : "", interest(), market(),
                dice.chance(75) ? Optional.of(works.extraCredits()) : Optional.empty(), pacific(added),
                pacific(added.plus(dice.between(0, 40), ChronoUnit.DAYS)));
    }

    private static OffsetDateTime pacific(Instant instant) {
        return instant.atZone(PACIFIC).toOffsetDateTime();
    }

    private String catalogueNumber(Label label) {
        return label.name().substring(0, 3).toUpperCase(Locale.ROOT) + " " + dice.digits(4);
    }

    private Format format() {
        String name = dice.pick(List.of("Vinyl", "Vinyl", "Vinyl", "CD", "CD", "Cassette", "File"));
        List<String> kind = switch (name) {
            case "Vinyl" -> dice.pick(List.of(List.of("LP", "Album"), List.of("12\"", "33 ⅓ RPM"),
                    List.of("7\"", "45 RPM", "Single"), List.of("LP", "Album", "Reissue", "Stereo")));
            case "File" -> List.of("FLAC", "Album");
            default -> List.of("Album");
        };
        return new Format(name, dice.chance(10) ? 2 : 1, kind, dice.chance(8) ? names.adjective() : "");
    }

    /** Reissues come later, but never from the future. */
    private String released(int workYear, boolean original) {
        if (workYear == 0 || (!original && dice.chance(3))) {
            return "";
        }
        int year = original ? workYear : Math.min(2026, workYear + dice.between(0, 30));
        return switch (dice.between(1, 3)) {
            case 1 -> "%d-%02d-%02d".formatted(year, dice.between(1, 9), dice.between(1, 28));
            case 2 -> "%d-%02d-00".formatted(year, dice.between(1, 9));
            default -> Integer.toString(year);
        };
    }

    private Interest interest() {
        return new Interest(dice.between(1, 4_000), dice.between(0, 2_500), dice.between(0, 300), dice.between(280, 500),
                names.noun().toLowerCase(Locale.ROOT) + dice.digits(2));
    }

    private Market market() {
        boolean blocked = dice.chance(2);
        int copies = blocked || dice.chance(20) ? 0 : dice.between(1, 80);
        return new Market(copies, copies == 0 ? OptionalInt.empty() : OptionalInt.of(dice.between(99, 25_000)), blocked);
    }
}
