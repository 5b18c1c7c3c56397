package dev.patchbay.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void aPercentileIsAValueThatWasMeasured() {
        // Given
        var values = IntStream.rangeClosed(1, 200).mapToDouble(i -> 201 - i).toArray();

        // When, Then
        assertThat(Numbers.percentile(values, 50)).isEqualTo(100);
        assertThat(Numbers.percentile(values, 99)).isEqualTo(198);
        assertThat(Numbers.percentile(new double[] { 7 }, 99)).isEqualTo(7);
    }

    @Test
    void eachValueHasItsOwnMedian() throws Exception {
        // Given
        var runs = new ArrayDeque<>(List.of(new double[] { 1, 90 }, new double[] { 3, 10 }, new double[] { 2, 50 }));

        // When, Then
        assertThat(Numbers.medians(3, runs::pop)).containsExactly(2, 50);
    }
}
