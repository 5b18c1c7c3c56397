package dev.patchbay.token.renewal.journal;

import java.nio.file.Path;

import io.smallrye.config.ConfigMapping;

/** Where what a provider granted is safe until the database has it. */
@ConfigMapping(prefix = "patchbay.renewal.journal")
public interface JournalConfig {

    /**
     * A folder on a volume that outlives this instance's process and belongs to it alone. Made when it is missing. A
     * refresh token that was rotated is lost with it if the process dies before the database has the new one.
     */
    Path directory();
}
