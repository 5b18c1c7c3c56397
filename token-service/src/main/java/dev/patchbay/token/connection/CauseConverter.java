package dev.patchbay.token.connection;

import java.util.Locale;

import jakarta.persistence.AttributeConverter;

import dev.patchbay.contracts.connection.Cause;

class CauseConverter implements AttributeConverter<Cause, String> {

    @Override
    public String convertToDatabaseColumn(Cause cause) {
        return cause == null ? null : cause.wireName();
    }

    @Override
    public Cause convertToEntityAttribute(String text) {
        return text == null ? null : Cause.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
