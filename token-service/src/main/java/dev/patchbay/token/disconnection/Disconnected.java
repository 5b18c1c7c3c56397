package dev.patchbay.token.disconnection;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * @param disconnected false if there was no connection
 * @param revokedUpstream whether the provider was made to forget the consent as well
 * @param detail for a person
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Disconnected(boolean disconnected, boolean revokedUpstream, String detail) {

    static final Disconnected NOTHING_THERE = new Disconnected(false, false, "There was no connection.");

    static final Disconnected NOT_REVOKED = new Disconnected(true, false, "Patchbay has deleted its tokens. The provider"
            + " offers no way to revoke the consent from here; withdraw it in the account settings there, if you wish.");
}
