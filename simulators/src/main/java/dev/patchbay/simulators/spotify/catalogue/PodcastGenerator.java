package dev.patchbay.simulators.spotify.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.patchbay.simulators.invention.Dice;
import dev.patchbay.simulators.invention.Names;
import dev.patchbay.simulators.invention.Words;

/** Invents shows and their episodes, the newest first. */
final class PodcastGenerator {

    private static final int SHOWS = 60;
    private static final int LONG_RUN = 130;
    private static final LocalDate LAST_RELEASE = LocalDate.of(2026, 10, 30);

    private final Dice dice;
    private final Names names;
    private final List<Show> shows = new ArrayList<>();
    private final List<Episode> episodes = new ArrayList<>();

    PodcastGenerator(Dice dice) {
        this.dice = dice;
        this.names = new Names(dice);
    }

    PodcastGenerator run() {
        for (int i = 0; i < SHOWS; i++) {
            Show show = show(i == 0 ? LONG_RUN : dice.between(12, 48));
            shows.add(show);
            addEpisodes(show);
        }
        return this;
    }

    List<Show> shows() {
        return shows;
    }

    List<Episode> episodes() {
        return episodes;
    }

    private Show show(int totalEpisodes) {
        String name = names.show();
        String description = name + ": conversations about " + names.topic().toLowerCase(Locale.ROOT)
                + " & more, with " + names.person() + ".";
        return new Show(dice.id(), name, description, names.adjective() + " Audio", dice.pick(Words.LANGUAGES),
                dice.chance(10), totalEpisodes);
    }

    private void addEpisodes(Show show) {
        int rhythm = dice.pick(List.of(7, 14, 30));
        LocalDate newest = LAST_RELEASE.minusDays(dice.between(0, 20));
        for (int i = 0; i < show.totalEpisodes(); i++) {
            episodes.add(episode(show, show.totalEpisodes() - i, newest.minusDays((long) rhythm * i)));
        }
    }

    private Episode episode(Show show, int number, LocalDate released) {
        String guest = names.person();
        return new Episode(dice.id(), "#" + number + ": " + names.title() + " with " + guest, show,
                guest + " visits " + show.name() + " to talk about " + names.title() + ".", released,
                dice.between(900_000, 5_400_000), show.explicit() && dice.chance(50));
    }
}
