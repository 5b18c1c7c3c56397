package dev.patchbay.simulators.discogs.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.patchbay.simulators.discogs.catalogue.Artist;
import dev.patchbay.simulators.discogs.catalogue.Catalogue;
import dev.patchbay.simulators.discogs.catalogue.Credit;
import dev.patchbay.simulators.discogs.catalogue.Label;
import dev.patchbay.simulators.discogs.catalogue.Master;
import dev.patchbay.simulators.discogs.catalogue.Release;
import dev.patchbay.simulators.discogs.catalogue.Track;
import dev.patchbay.simulators.discogs.catalogue.Work;
import dev.patchbay.simulators.invention.PlainText;

/** Finds releases, masters, artists and labels by the parameters of the database search. */
public final class SearchIndex {

    /** The parameters that narrow a search. */
    public static final List<String> PARAMETERS = List.of("q", "type", "title", "release_title", "credit", "artist", "anv",
            "label", "genre", "style", "country", "year", "format", "catno", "barcode", "track", "submitter",
            "contributor");

    private final Catalogue catalogue;
    private List<SearchRow> rows = List.of();

    /** The work is done at the first search, since most tests search nothing. */
    public SearchIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What the query names, the best titles first. */
    public List<Object> find(Map<String, String> query) {
        if (rows.isEmpty()) {
            rows = index();
        }
        String words = PlainText.of(query.getOrDefault("q", ""));
        return rows.stream().filter(row -> row.matches(query))
                .sorted(Comparator.comparingInt(row -> row.rank(words))).map(SearchRow::subject).toList();
    }

    private List<SearchRow> index() {
        return Stream.of(catalogue.masters().stream().map(SearchIndex::row),
                catalogue.releases().stream().map(SearchIndex::row), catalogue.artists().stream().map(SearchIndex::row),
                catalogue.labels().stream().map(SearchIndex::row)).flatMap(all -> all).toList();
    }

    private static SearchRow row(Master master) {
        Map<String, String> fields = work("master", master.work(), List.of());
        putYear(fields, master.work().year());
        return new SearchRow(master, fields);
    }

    private static SearchRow row(Release release) {
        List<String> printed = List.of(release.label().name(), release.catalogueNumber(), release.barcode());
        Map<String, String> fields = work("release", release.work(), printed);
        fields.put("label", PlainText.of(release.label().name()));
        fields.put("catno", PlainText.of(release.catalogueNumber()));
        fields.put("barcode", release.barcode());
        fields.put("country", PlainText.of(release.country()));
        fields.put("format", SearchRow.text(release.format().all()));
        putYear(fields, release.year());
        fields.put("submitter", release.interest().submitter());
        fields.put("contributor", release.interest().submitter());
        release.extraCredits().ifPresent(credits -> fields.put("credit", names(credits)));
        return new SearchRow(release, fields);
    }

    private static SearchRow row(Artist artist) {
        return named("artist", artist, artist.name());
    }

    private static SearchRow row(Label label) {
        return named("label", label, label.name());
    }

    private static SearchRow named(String type, Object subject, String name) {
        String text = PlainText.of(name);
        return new SearchRow(subject, Map.of("type", type, "q", text, "title", text));
    }

    private static Map<String, String> work(String type, Work work, List<String> printed) {
        Map<String, String> fields = new HashMap<>();
        String title = PlainText.of(Credit.line(work.credits()) + " - " + work.title());
        fields.put("type", type);
        fields.put("title", title);
        fields.put("q", title + "\n" + SearchRow.text(printed));
        fields.put("release_title", PlainText.of(work.title()));
        fields.put("artist", names(work.credits()));
        fields.put("anv", SearchRow.text(work.credits().stream().map(Credit::anv).toList()));
        fields.put("genre", SearchRow.text(work.genres()));
        fields.put("style", SearchRow.text(work.styles()));
        fields.put("track", SearchRow.text(work.tracks().stream().map(Track::title).toList()));
        return fields;
    }

    /** Nobody finds by its year what has none. */
    private static void putYear(Map<String, String> fields, int year) {
        if (year != 0) {
            fields.put("year", Integer.toString(year));
        }
    }

    private static String names(List<Credit> credits) {
        return credits.stream().map(credit -> PlainText.of(credit.artist().name())).collect(Collectors.joining("\n"));
    }
}
