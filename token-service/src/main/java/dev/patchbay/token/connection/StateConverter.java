package dev.patchbay.token.connection;

import java.util.Locale;

import jakarta.persistence.AttributeConverter;

class StateConverter implements AttributeConverter<ConnectionState, String> {

    @Override
    public String convertToDatabaseColumn(ConnectionState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public ConnectionState convertToEntityAttribute(String text) {
        return ConnectionState.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
