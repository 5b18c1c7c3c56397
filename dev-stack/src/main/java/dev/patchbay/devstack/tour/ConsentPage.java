package dev.patchbay.devstack.tour;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Uses the simulated Spotify's consent page as a browser does. */
final class ConsentPage {

    private static final Pattern REQUEST = Pattern.compile("name=\"request\" value=\"([^\"]+)\"");

    private static final Pattern SECRET_PARAMETER = Pattern.compile("\\b(?:code|state)=([^&]+)");

    /** Nobody's first choice, since the tour ends this person's consents at the provider, also those of others. */
    static final String PERSON = "tam";

    private final Walk walk;

    ConsentPage(Walk walk) {
        this.walk = walk;
    }

    /** @return where the browser is sent, with the code */
    URI approve(URI authorizationUrl) {
        requireSimulator(learned(authorizationUrl));
        var page = walk.http().browse(authorizationUrl).expectStatus(200);
        walk.narrator().line("%s -> %d (the consent page)".formatted(page.request(), page.status()));
        var request = REQUEST.matcher(page.text());
        if (!request.find()) {
            throw TourFailure.differs(page.request(), "a consent form", page.shortText());
        }
        var answer = walk.http().submitForm(authorizationUrl.resolve("authorize"), "request=%s&person=%s&decision=approve"
                .formatted(encoded(request.group(1)), encoded(PERSON)));
        walk.narrator().line("approved as " + PERSON);
        return learned(URI.create(answer.expectStatus(303).requiredHeader("Location")));
    }

    private URI learned(URI url) {
        SECRET_PARAMETER.matcher(url.getRawQuery()).results().forEach(match -> walk.learnSecret(match.group(1)));
        return url;
    }

    private void requireSimulator(URI authorizationUrl) {
        if (!walk.target().simulators().getAuthority().equals(authorizationUrl.getAuthority())) {
            throw new TourFailure(
                    ("The suite talks to %s, not to the simulator; the tour breaks things on purpose and needs the simulator. "
                            + "Start it with ./patchbay up.").formatted(authorizationUrl.getHost()));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
