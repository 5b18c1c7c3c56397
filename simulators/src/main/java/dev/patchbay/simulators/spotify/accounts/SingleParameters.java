package dev.patchbay.simulators.spotify.accounts;

import java.util.Optional;

import io.vertx.core.MultiMap;

/** Request parameters, none of which may be given twice (RFC 6749, section 3.1). */
record SingleParameters(MultiMap values) {

    Optional<String> repeated() {
        return values.names().stream().filter(name -> values.getAll(name).size() > 1).findFirst();
    }

    /** The value; empty where the parameter is missing or has no value, which RFC 6749 treats alike. */
    String get(String name) {
        String value = values.get(name);
        return value == null ? "" : value;
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    /** The values may be secrets. */
    @Override
    public String toString() {
        return "SingleParameters" + values.names();
    }
}
