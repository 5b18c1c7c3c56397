package dev.patchbay.gateway.overview;

import java.util.List;

/** All integrations, in alphabetical order; there are few, so that there is never a next page. */
record Integrations(List<Integration> items) {

    Integrations {
        items = List.copyOf(items);
    }
}
