package dev.patchbay.simulators.discogs.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What everybody is called now, which people may change. Used on one event loop only. */
public final class Usernames {

    private static final Pattern NAME = Pattern.compile("[\\w.]{1,50}");

    private final Map<User, String> changed = new HashMap<>();

    public String of(User user) {
        return changed.getOrDefault(user, user.username());
    }

    public Optional<User> called(String name) {
        return Users.ALL.stream().filter(user -> of(user).equalsIgnoreCase(name)).findFirst();
    }

    /** Nobody is called by the old name then. */
    public void rename(User user, String name) {
        if (!NAME.matcher(name).matches() || called(name).filter(other -> !other.equals(user)).isPresent()) {
            throw new IllegalArgumentException("username must have from 1 to 50 letters, digits or _ and be nobody else's");
        }
        changed.put(user, name);
    }

    public void reset() {
        changed.clear();
    }
}
