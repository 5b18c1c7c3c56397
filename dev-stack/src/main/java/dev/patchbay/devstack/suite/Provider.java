package dev.patchbay.devstack.suite;

import java.util.Map;

/** Where an outside provider is, for the two services that talk to it. */
interface Provider {

    /** What token-service is told. */
    Map<String, String> tokenService();

    /** What the provider's own service is told. */
    Map<String, String> ownService();
}
