package dev.patchbay.gateway.browser;

import java.util.Arrays;
import java.util.Locale;

/** How an authorization can end, as a person is told. A closed list: nothing from the address is ever shown. */
enum ConnectionResult {
    CONNECTED("Connected", "The account is connected. You can close this page."),
    CONSENT_DENIED("Not connected", "You did not agree, so nothing was connected. Start again if you want to."),
    ACCOUNT_CONFLICT("Not connected", "Another account of this provider is connected. Disconnect it first, then start again."),
    APP_SEAT_LIMIT("Not connected", "The provider does not let this account use the app yet. Ask the operator to add it."),
    APP_OWNER_NOT_PREMIUM("Not connected", "The provider asks the app's owner for a paid subscription. Ask the operator."),
    PROVIDER_OUTAGE("Not connected", "The provider could not be reached. Wait a little, then start again."),
    APP_CREDENTIALS_INVALID("Not connected", "The provider does not accept this app's credentials. Ask the operator."),
    RATE_LIMITED("Not connected", "The provider is asked too often just now. Wait a little, then start again."),
    SCOPE_MISSING("Not connected", "You did not allow all that is needed. Start again and allow everything."),
    UNKNOWN("Finished", "See the status of your integrations for how it ended.");

    private final String heading;
    private final String text;

    ConnectionResult(String heading, String text) {
        this.heading = heading;
        this.text = text;
    }

    static ConnectionResult named(String wireName) {
        return Arrays.stream(values()).filter(result -> result.name().toLowerCase(Locale.ROOT).equals(wireName)).findFirst()
                .orElse(UNKNOWN);
    }

    String heading() {
        return heading;
    }

    String text() {
        return text;
    }
}
