package dev.patchbay.simulators.spotify.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class SearchIndexTest {

    private record Named(String id, String name, String credits, int popularity) implements Entry {
    }

    private static final SearchIndex<Named> INDEX = new SearchIndex<>(List.of(
            new Named("credited", "Elsewhere", "The Rivers", 99),
            new Named("contains", "Old River Road", "", 90),
            new Named("prefix", "River Road", "", 10),
            new Named("popular-prefix", "Rivers", "", 20),
            new Named("exact", "RIVER", "", 1),
            new Named("other", "Zélie", "", 50)), Named::credits, Named::popularity);

    @Test
    void exactBeforePrefixBeforeContainsBeforeCredits() {
        assertThat(INDEX.find("river")).extracting(Named::id)
                .containsExactly("exact", "popular-prefix", "prefix", "contains", "credited");
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertThat(INDEX.find(" zElie ")).extracting(Named::id).containsExactly("other");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(INDEX.find("nothing like it")).isEmpty();
    }
}
