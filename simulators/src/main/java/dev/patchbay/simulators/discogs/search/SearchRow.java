package dev.patchbay.simulators.discogs.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.patchbay.simulators.invention.PlainText;

/**
 * Something that can be found.
 *
 * @param subject a release, a master, an artist or a label
 * @param fields plain text by the name of the parameter that searches it
 */
public record SearchRow(Object subject, Map<String, String> fields) {

    /** Parameters that want the whole value; the others want every one of their words somewhere. */
    private static final Set<String> WHOLE = Set.of("type", "year", "country", "barcode");

    boolean matches(Map<String, String> query) {
        return query.entrySet().stream().allMatch(entry -> matches(entry.getKey(), PlainText.of(entry.getValue())));
    }

    /** 0 where the title is what was asked for. */
    int rank(String query) {
        String title = fields.getOrDefault("title", "");
        return title.equals(query) ? 0 : title.startsWith(query) ? 1 : title.contains(query) ? 2 : 3;
    }

    private boolean matches(String name, String wanted) {
        Optional<String> value = Optional.ofNullable(fields.get(name));
        return WHOLE.contains(name) ? value.map(wanted::equals).orElse(false)
                : Arrays.stream(wanted.split(" ", -1)).allMatch(word -> value.map(text -> text.contains(word)).orElse(false));
    }

    static String text(Collection<String> values) {
        return values.stream().map(PlainText::of).collect(Collectors.joining("\n"));
    }
}
