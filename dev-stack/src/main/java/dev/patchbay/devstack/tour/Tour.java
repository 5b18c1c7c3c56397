package dev.patchbay.devstack.tour;

import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/**
 * A walk of a new person through a running suite, from the account to the disconnected provider. It breaks the simulated
 * provider on purpose and mends it at the end. Each walk needs a new object.
 */
public final class Tour {

    private final TourTarget target;
    private final String password;
    private final PrintStream out;
    private final Redaction redaction = new Redaction();

    /** @param password of the tour's own account, the same for every walk through a suite */
    public Tour(TourTarget target, String password, PrintStream out) {
        this.target = target;
        this.password = password;
        this.out = out;
    }

    /** @throws TourFailure naming the step, what was expected and what came */
    public void run() {
        var narrator = new Narrator(out);
        try (var http = new TourHttp(redaction); var events = new EventReader(target.bootstrapServers(), redaction)) {
            var walk = new Walk(target, http, narrator, redaction);
            try {
                steps(walk, events).forEach(step -> step.run(narrator));
            } finally {
                mend(http);
            }
        }
        out.printf("%nThe tour went as told.%n");
    }

    /** Every password, token, cookie, code and state this walk saw, for those who must not find them in a log. */
    public Set<String> secrets() {
        return redaction.secrets();
    }

    private List<Step> steps(Walk walk, EventReader reader) {
        var account = new AccountSteps(walk, password);
        var connection = new ConnectionSteps(walk, new ConsentPage(walk));
        var catalogue = new CatalogueSteps(walk);
        var events = new EventSteps(walk, reader);
        var discogs = new DiscogsSteps(walk);
        var euria = new EuriaSteps(walk);
        return List.of(
                new Step("Register, or sign in", account::register),
                new Step("See the integrations", connection::overview),
                new Step("Connect Spotify", connection::connect),
                new Step("See the status", connection::status),
                new Step("Search", catalogue::search),
                new Step("List podcasts and episodes", catalogue::podcasts),
                new Step("Read the event in Kafka", events::connected),
                new Step("Break the provider", catalogue::brokenProvider),
                new Step("Mend the provider", catalogue::recovery),
                new Step("Let the access token expire", new RenewalSteps(walk)::expireAndRenew),
                new Step("Revoke at the provider", connection::revokedAtProvider),
                new Step("Disconnect", connection::disconnect),
                new Step("Connect Discogs by a personal token", discogs::connect),
                new Step("See the collection", discogs::collection),
                new Step("Note what Discogs does not know", discogs::manualEntry),
                new Step("See how many requests are left", discogs::budget),
                new Step("Disconnect Discogs", discogs::disconnect),
                new Step("Connect EurIA by a key", euria::connect),
                new Step("Have an artist described", euria::describe),
                new Step("Break EurIA", euria::withoutEuria),
                new Step("Disconnect EurIA", euria::disconnect),
                new Step("Read the other events", events::ofTheWholeWalk),
                new Step("Log out", account::logOut));
    }

    private void mend(TourHttp http) {
        try {
            http.control("DELETE", target.simulators().resolve("/control/faults"), "");
            http.control("PUT", target.simulators().resolve("/control/spotify"), """
                    {"refresh_mode":"no-rotate","access_token_lifetime_seconds":3600}""");
        } catch (TourFailure gone) {
            out.println("The simulators could not be reset: " + gone.getMessage());
        }
    }
}
