package dev.patchbay.gateway.invitation;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Invitations to register. */
@ConfigMapping(prefix = "patchbay.invitation")
public interface InvitationConfig {

    /** How long one can be used. */
    @WithDefault("7d")
    Duration lifetime();
}
