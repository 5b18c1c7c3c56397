package dev.patchbay.simulators.discogs.collection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import dev.patchbay.simulators.discogs.catalogue.Release;

/** What one user owns, in folders. */
public final class UserCollection {

    /** Shows the items of all folders and holds none itself. */
    public static final int ALL = 0;
    public static final int UNCATEGORIZED = 1;

    private static final int FIRST_OWN_FOLDER = 900;

    private final Map<Integer, String> folders = new LinkedHashMap<>(Map.of(UNCATEGORIZED, "Uncategorized"));
    private final Map<Integer, Item> items = new LinkedHashMap<>();

    /** The folders that hold items, by id. */
    public Map<Integer, String> folders() {
        return folders;
    }

    public int addFolder(String name) {
        int id = FIRST_OWN_FOLDER + folders.size();
        folders.put(id, name);
        return id;
    }

    public boolean holds(int folderId) {
        return folders.containsKey(folderId);
    }

    public List<Item> items(int folderId) {
        return items.values().stream().filter(item -> folderId == ALL || item.folderId() == folderId).toList();
    }

    public List<Item> copiesOf(int releaseId) {
        return items.values().stream().filter(item -> item.release().id() == releaseId).toList();
    }

    public boolean owns(Release release) {
        return !copiesOf(release.id()).isEmpty();
    }

    public Optional<Item> find(int folderId, int releaseId, int instanceId) {
        return Optional.ofNullable(items.get(instanceId)).filter(item -> item.release().id() == releaseId
                && (folderId == ALL || item.folderId() == folderId));
    }

    public void add(Item item) {
        items.put(item.instanceId(), item);
    }

    public void change(Item item, OptionalInt folderId, OptionalInt rating) {
        Item moved = folderId.isPresent() ? item.movedTo(folderId.getAsInt()) : item;
        add(rating.isPresent() ? moved.rated(rating.getAsInt()) : moved);
    }

    public void remove(Item item) {
        items.remove(item.instanceId());
    }
}
