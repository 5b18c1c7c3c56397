package dev.patchbay.simulators.invention;

import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What was invented, in its order, each to be found by its id. Of two with one id there is the first. */
public final class Entries<I, T> extends AbstractCollection<T> {

    private final Map<I, T> byId = new LinkedHashMap<>();

    public Entries(Collection<T> invented, Function<T, I> id) {
        invented.forEach(entry -> byId.putIfAbsent(id.apply(entry), entry));
    }

    public Optional<T> find(I id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Iterator<T> iterator() {
        return byId.values().iterator();
    }

    @Override
    public int size() {
        return byId.size();
    }
}
