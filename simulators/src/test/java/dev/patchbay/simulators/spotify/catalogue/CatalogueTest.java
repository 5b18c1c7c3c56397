package dev.patchbay.simulators.spotify.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.generate(1);

    @Test
    void theSameSeedGivesTheSameCatalogue() {
        // When
        Catalogue again = Catalogue.generate(1);
        // Then
        assertThat(List.copyOf(again.tracks())).isEqualTo(List.copyOf(CATALOGUE.tracks()));
        assertThat(List.copyOf(again.episodes())).isEqualTo(List.copyOf(CATALOGUE.episodes()));
    }

    @Test
    void anotherSeedGivesAnother() {
        // When
        Catalogue other = Catalogue.generate(2);
        // Then
        assertThat(other.artists()).doesNotContainAnyElementsOf(CATALOGUE.artists());
        assertThat(other.shows()).doesNotContainAnyElementsOf(CATALOGUE.shows());
    }

    @Test
    void itIsAsLargeAsPromised() {
        assertThat(CATALOGUE.artists()).hasSize(150);
        assertThat(CATALOGUE.albums()).hasSize(700);
        assertThat(CATALOGUE.tracks()).hasSizeGreaterThan(4_000);
        assertThat(CATALOGUE.shows()).hasSize(60);
        assertThat(CATALOGUE.episodes()).hasSizeGreaterThan(1_500);
    }

    @Test
    void everyIdIsShapedLikeSpotifys() {
        // When
        Stream<Entry> all = Stream.of(CATALOGUE.artists(), CATALOGUE.albums(), CATALOGUE.tracks(), CATALOGUE.shows(),
                CATALOGUE.episodes()).flatMap(entries -> entries.stream().map(Entry.class::cast));
        // Then
        assertThat(all).allSatisfy(entry -> assertThat(entry.id()).matches("[0-9A-Za-z]{22}"));
        assertThat(CATALOGUE.tracks()).allSatisfy(track -> assertThat(track.isrc()).matches("[A-Z]{2}[A-Z0-9]{3}\\d{7}"));
        assertThat(CATALOGUE.albums()).allSatisfy(album -> assertThat(album.upc()).matches("\\d{12}"));
    }

    @Test
    void artistsHaveDifferentNames() {
        assertThat(CATALOGUE.artists()).extracting(Artist::name).doesNotHaveDuplicates();
    }

    @Test
    void anAlbumHasAsManyTracksAsItSays() {
        assertThat(CATALOGUE.albums())
                .allSatisfy(album -> assertThat(CATALOGUE.tracksOf(album)).hasSize(album.totalTracks()));
    }
}
