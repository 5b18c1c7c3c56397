package dev.patchbay.token.grant;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.validation.constraints.Size;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;

/** The services that may call this one, and what each may ask for. */
@ConfigMapping(prefix = "patchbay.clients")
public interface ClientsConfig {

    /** By service name, which is also the OAuth client id. */
    @WithParentName
    Map<String, Client> byName();

    interface Client {

        /** The service's client secret, random, at least 32 characters. Without one the service does not run here. */
        Optional<@Size(min = 32) String> secret();

        /** Whose connections this service may ask for. */
        Optional<Set<String>> providers();

        /** Below which first levels of the path hierarchy it may keep secrets, such as {@code email}. */
        Optional<Set<String>> secrets();

        /** Whether it may ask for the credentials of its providers' connections while the person is not there. */
        @WithDefault("false")
        boolean background();

        /** Whether it may have its own small secrets sealed and unsealed. */
        @WithDefault("false")
        boolean sealing();

        /** Whether it may order, for an administrator, that anybody's lost connection is restored. */
        @WithDefault("false")
        boolean restoration();
    }
}
