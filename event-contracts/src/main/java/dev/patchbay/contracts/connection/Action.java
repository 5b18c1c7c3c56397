package dev.patchbay.contracts.connection;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a person can do about a state or an error. */
public enum Action {
    NONE("none"),
    WAIT("wait"),
    RECONNECT("reconnect"),
    RAISE_BUDGET("raise_budget"),
    ASK_OPERATOR("ask_operator");

    private final String wireName;

    Action(String wireName) {
        this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
        return wireName;
    }
}
