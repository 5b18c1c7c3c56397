package dev.patchbay.token.disconnection;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import dev.patchbay.token.provider.Authorization;
import dev.patchbay.token.provider.Authorization.OAuth2;

/**
 * @param disconnected false if there was no connection
 * @param revokedUpstream whether the provider was made to forget the consent as well
 * @param detail for a person
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Disconnected(boolean disconnected, boolean revokedUpstream, String detail) {

    static final Disconnected NOTHING_THERE = new Disconnected(false, false, "There was no connection.");

    private static final Disconnected NOT_REVOKED = new Disconnected(true, false,
            "Patchbay has deleted its tokens. The provider"
                    + " offers no way to revoke the consent from here; withdraw it in the account settings there, if you wish.");

    private static final Disconnected STILL_VALID = new Disconnected(true, false, "Patchbay has deleted what it kept. A key or"
            + " token stays valid at the provider until you remove it in the account settings there.");

    /** What was given up for good at OAuth 2.0 is a consent, elsewhere it is the key itself that goes on working. */
    static Disconnected from(Authorization authorization) {
        return authorization instanceof OAuth2 ? NOT_REVOKED : STILL_VALID;
    }
}
