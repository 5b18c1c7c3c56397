package dev.patchbay.discogs.manual;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import dev.patchbay.discogs.simulated.ConnectedTest;
import dev.patchbay.discogs.simulated.DiscogsClient;

/** An account that notes by hand. */
abstract class NotingScene extends ConnectedTest {

    @Inject
    DataSource database;

    static String note(DiscogsClient who, String title) {
        return who.send("POST", "/collection/manual", "{\"artist\":\"Ada\",\"title\":\"" + title + "\"}").jsonPath()
                .getString("id");
    }
}
