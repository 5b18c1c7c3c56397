package dev.patchbay.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void namesStandLeftAndNumbersRight() {
        // Given
        var figure = figure(List.of(List.of("nginx", "86000"), List.of("gateway", "900")));

        // When, Then
        assertThat(figure.table().lines()).containsExactly(
                "           requests/s",
                "  nginx         86000",
                "  gateway         900");
    }

    @Test
    void aRowThatDoesNotFitItsHeadIsRefused() {
        assertThatThrownBy(() -> figure(List.of(List.of("nginx")))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 cells, not 2");
    }

    private static Figure figure(List<List<String>> rows) {
        return new Figure("F1", "example", "none", List.of("", "requests/s"), rows, List.of());
    }
}
