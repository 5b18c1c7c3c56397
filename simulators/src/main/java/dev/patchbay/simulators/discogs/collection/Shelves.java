package dev.patchbay.simulators.discogs.collection;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.patchbay.simulators.discogs.catalogue.Catalogue;
import dev.patchbay.simulators.discogs.catalogue.Release;
import dev.patchbay.simulators.discogs.people.User;
import dev.patchbay.simulators.discogs.people.Users;

/** The collection and the wantlist of each user. Used on one event loop only. */
public final class Shelves {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final int FIRST_INSTANCE = 70_000_001;

    private final Catalogue catalogue;
    private final long seed;
    private final Clock clock;
    private final Map<User, UserCollection> collections = new LinkedHashMap<>();
    private final Map<User, Map<Integer, Want>> wants = new LinkedHashMap<>();
    private int nextInstance;

    public Shelves(Catalogue catalogue, long seed, Clock clock) {
        this.catalogue = catalogue;
        this.seed = seed;
        this.clock = clock;
        reset();
    }

    public UserCollection collection(User user) {
        return collections.get(user);
    }

    /** By release, the oldest first. */
    public Map<Integer, Want> wants(User user) {
        return wants.get(user);
    }

    public Item add(User user, Release release, int folderId) {
        Item item = new Item(nextInstance(), release, folderId, 0, now(), "");
        collection(user).add(item);
        return item;
    }

    public OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(PACIFIC).toOffsetDateTime();
    }

    /** Everything as the seed has it. */
    public void reset() {
        nextInstance = FIRST_INSTANCE;
        for (User user : Users.ALL) {
            ShelfGenerator generator = new ShelfGenerator(catalogue, user, seed);
            collections.put(user, generator.collection(this::nextInstance));
            wants.put(user, generator.wants());
        }
    }

    private int nextInstance() {
        return nextInstance++;
    }
}
