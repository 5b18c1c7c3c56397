package dev.patchbay.simulators.discogs.oauth;

import java.util.Comparator;

/** A decoded parameter of a request. */
record Parameter(String name, String value) {

    /** RFC 5849, section 3.4.1.3.2: by encoded name, then by encoded value. */
    static final Comparator<Parameter> NORMAL_ORDER = Comparator
            .comparing((Parameter parameter) -> Percent.encode(parameter.name()))
            .thenComparing(parameter -> Percent.encode(parameter.value()));

    String encoded() {
        return Percent.encode(name) + "=" + Percent.encode(value);
    }

    @Override
    public String toString() {
        return "Parameter[name=" + name + "]";
    }
}
