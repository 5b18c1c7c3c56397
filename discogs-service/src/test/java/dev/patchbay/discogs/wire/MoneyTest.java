package dev.patchbay.discogs.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Prices as Discogs writes them: texts, objects and bare numbers. */
class MoneyTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $75.50       | 75.50      | USD
            $1,234.50    | 1234.50    | USD
            $12,345,678  | 12345678.00| USD
            £0.99        | 0.99       | GBP
            €100         | 100.00     | EUR
            CA$7.5       | 7.50       | CAD
            A$10.00      | 10.00      | AUD
            ¥1,500       | 1500.00    | JPY
            CHF 20.05    | 20.05      | CHF
            20.05 CHF    | 20.05      | CHF
            MX$3.00      | 3.00       | MXN
            R$4.00       | 4.00       | BRL
            NZ$5.00      | 5.00       | NZD
            SEK6.00      | 6.00       | SEK
            ZAR7.00      | 7.00       | ZAR
            ₿8.00        | 8.00       |
            """)
    void textsAreRead(String text, BigDecimal amount, String currency) {
        assertThat(Money.read(json("{\"price\":\"" + text + "\"}"), "price")).isEqualTo(new Money(amount, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"\"", "\"free\"", "\"$\"", "\"$1.2.3\"", "\"$-5.00\"", "null", "{}", "{\"value\":\"5\"}", "[]",
            "\"$1,23\"" })
    void whatIsNoPriceIsNone(String value) {
        assertThat(Money.read(json("{\"price\":" + value + "}"), "price")).isNull();
    }

    @Test
    void anObjectNamesItsCurrency() {
        assertThat(Money.read(json("{\"p\":{\"currency\":\"CHF\",\"value\":2.1}}"), "p"))
                .isEqualTo(new Money(new BigDecimal("2.10"), "CHF"));
    }

    @Test
    void aBareNumberIsInTheCurrencyThatWasAskedFor() {
        assertThat(Money.read(json("{\"lowest_price\":3}"), "lowest_price", Currency.EUR))
                .isEqualTo(new Money(new BigDecimal("3.00"), "EUR"));
        assertThat(Money.read(json("{\"lowest_price\":null}"), "lowest_price", Currency.EUR)).isNull();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
