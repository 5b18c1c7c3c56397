package dev.patchbay.token.instance;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which replica this is. The name survives a restart of the same replica. */
@Singleton
public class Instance {

    private final String name;

    @Inject
    Instance(@ConfigProperty(name = "patchbay.instance") String name) {
        this.name = name;
    }

    public String name() {
        return name;
    }

    /** For the {@code source} of events. */
    public String source() {
        return "urn:patchbay:token-service:" + name;
    }
}
