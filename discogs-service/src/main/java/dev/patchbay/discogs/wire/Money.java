package dev.patchbay.discogs.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * @param currency ISO 4217, null if Discogs writes one that is not known here
 */
public record Money(BigDecimal amount, String currency) {

    private static final Pattern WRITTEN = Pattern
            .compile("([^\\d.,-]{0,5}?)\\s?(\\d{1,3}(?:,\\d{3})*|\\d{1,12})(\\.\\d{1,2})?\\s?([^\\d.,-]{0,5})");
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("$", "USD"), Map.entry("US$", "USD"),
            Map.entry("£", "GBP"), Map.entry("€", "EUR"), Map.entry("CA$", "CAD"), Map.entry("A$", "AUD"),
            Map.entry("¥", "JPY"), Map.entry("CHF", "CHF"), Map.entry("MX$", "MXN"), Map.entry("R$", "BRL"),
            Map.entry("NZ$", "NZD"), Map.entry("SEK", "SEK"), Map.entry("ZAR", "ZAR"), Map.entry("R", "ZAR"));
    private static final int PLACES = 2;

    public Money {
        amount = amount.setScale(PLACES, RoundingMode.HALF_UP);
    }

    /** A text such as {@code CA$1,234.50}, or an object; null if it is neither. */
    public static Money read(JsonNode node, String field) {
        var value = node.path(field);
        if (value.isTextual()) {
            return parsed(value.textValue().strip());
        }
        return of(value.path("value"), Fields.text(value, "currency"));
    }

    /** A bare number, in the currency that was asked for. */
    public static Money read(JsonNode node, String field, Currency currency) {
        return of(node.path(field), currency.name());
    }

    private static Money of(JsonNode amount, String currency) {
        return amount.isNumber() ? new Money(amount.decimalValue(), currency) : null;
    }

    private static Money parsed(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        var cents = parts.group(3) == null ? "" : parts.group(3);
        var sign = parts.group(1).isBlank() ? parts.group(4) : parts.group(1);
        return new Money(new BigDecimal(parts.group(2).replace(",", "") + cents), currency(sign.strip()));
    }

    private static String currency(String sign) {
        return SIGNS.containsValue(sign) ? sign : SIGNS.get(sign);
    }
}
