package dev.patchbay.discogs.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jboss.resteasy.reactive.RestQuery;

import dev.patchbay.discogs.wire.DiscogsInputs;
import dev.patchbay.kit.operation.Query;

/** What can be searched by: {@code q} anywhere, the others in one field each; all that are given must fit. */
public class SearchFields {

    private static final List<String> TYPES = List.of("release", "master", "artist", "label");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int LONGEST = 200;

    @RestQuery
    String q;
    @RestQuery
    String type;
    @RestQuery
    String artist;
    @RestQuery
    String title;
    @RestQuery("release_title")
    String releaseTitle;
    @RestQuery
    String label;
    @RestQuery
    String genre;
    @RestQuery
    String style;
    @RestQuery
    String country;
    @RestQuery
    String year;
    @RestQuery
    String format;
    @RestQuery
    String catno;
    @RestQuery
    String barcode;
    @RestQuery
    String track;

    /** Adds them to the address of the search. */
    void check(DiscogsInputs inputs, Query query) {
        var given = given();
        inputs.check(!given.isEmpty(), "q", "must be there, or a field to search by");
        inputs.check(type == null || TYPES.contains(type), "type", "must be one of " + String.join(", ", TYPES));
        inputs.check(year == null || YEAR.matcher(year).matches(), "year", "must have four digits");
        if (type != null) {
            query.with("type", type);
        }
        given.forEach((field, text) -> {
            var words = inputs.text(field, text, LONGEST);
            query.with(field, words);
        });
    }

    private Map<String, String> given() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("q", q);
        fields.put("artist", artist);
        fields.put("title", title);
        fields.put("release_title", releaseTitle);
        fields.put("label", label);
        fields.put("genre", genre);
        fields.put("style", style);
        fields.put("country", country);
        fields.put("year", year);
        fields.put("format", format);
        fields.put("catno", catno);
        fields.put("barcode", barcode);
        fields.put("track", track);
        fields.values().removeIf(text -> text == null);
        return fields;
    }
}
