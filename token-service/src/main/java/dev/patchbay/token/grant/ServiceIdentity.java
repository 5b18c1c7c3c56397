package dev.patchbay.token.grant;

import java.security.Principal;

import dev.patchbay.edge.assertion.Caller;

/**
 * Which service asks, and for whom.
 *
 * @param caller null if it asks for nobody in particular
 */
record ServiceIdentity(String service, Caller caller) implements Principal {

    @Override
    public String getName() {
        return service;
    }
}
