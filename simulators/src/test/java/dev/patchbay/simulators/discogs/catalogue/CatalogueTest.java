package dev.patchbay.simulators.discogs.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue CATALOGUE = Catalogue.generate(1);

    @Test
    void theSameSeedGivesTheSameCatalogue() {
        // When
        Catalogue again = Catalogue.generate(1);
        // Then
        assertThat(List.copyOf(again.releases())).isEqualTo(List.copyOf(CATALOGUE.releases()));
        assertThat(List.copyOf(again.artists())).isEqualTo(List.copyOf(CATALOGUE.artists()));
        assertThat(List.copyOf(Catalogue.generate(2).releases())).isNotEqualTo(List.copyOf(CATALOGUE.releases()));
    }

    @Test
    void itIsAsLargeAsPromised() {
        assertThat(CATALOGUE.releases()).hasSizeGreaterThan(2_500);
        assertThat(CATALOGUE.masters()).hasSize(700);
        assertThat(CATALOGUE.artists()).hasSize(330);
        assertThat(CATALOGUE.labels()).hasSize(70);
    }

    @Test
    void theNumberOfAMasterIsTheNumberOfAnotherAlbumToo() {
        assertThat(CATALOGUE.masters()).allSatisfy(master -> {
            Release namesake = CATALOGUE.releases().find(master.id()).orElseThrow();
            assertThat(master.versions()).doesNotContain(namesake);
        });
    }

    @Test
    void aMasterHasSeveralVersionsAndTheOldestLeads() {
        assertThat(CATALOGUE.masters()).allSatisfy(master -> {
            assertThat(master.versions()).hasSizeGreaterThan(1)
                    .allSatisfy(version -> assertThat(version.masterId()).hasValue(master.id()));
            assertThat(master.mainRelease().year()).isEqualTo(master.work().year());
        });
    }

    @Test
    void theTrapsOfTheRealDataAreThere() {
        assertThat(CATALOGUE.releases()).anyMatch(release -> release.year() == 0)
                .anyMatch(release -> release.masterId().isEmpty())
                .anyMatch(release -> release.extraCredits().isEmpty())
                .anyMatch(release -> release.released().endsWith("-00"))
                .anyMatch(release -> release.work().credits().stream().anyMatch(credit -> !credit.anv().isEmpty()))
                .anyMatch(release -> release.work().credits().size() > 1);
        assertThat(CATALOGUE.artists()).anyMatch(artist -> artist.name().endsWith(" (2)"));
    }
}
