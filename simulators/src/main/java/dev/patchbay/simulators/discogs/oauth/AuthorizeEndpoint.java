package dev.patchbay.simulators.discogs.oauth;

import java.time.Clock;
import java.util.Optional;

import dev.patchbay.simulators.consent.ConsentPage;
import dev.patchbay.simulators.consent.PendingConsents;
import dev.patchbay.simulators.discogs.people.User;
import dev.patchbay.simulators.discogs.people.Users;
import dev.patchbay.simulators.exchange.Answer;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /oauth/authorize} of the website shows the consent page, {@code POST} takes the person's decision. */
final class AuthorizeEndpoint {

    private static final ConsentPage PAGE = new ConsentPage("Simulated Discogs", Users::usernameOf);

    private final RequestTokens tokens;
    private final PendingConsents<RequestToken> consents;

    AuthorizeEndpoint(Clock clock, RequestTokens tokens) {
        this.tokens = tokens;
        this.consents = new PendingConsents<>(clock);
    }

    Answer ask(RoutingContext call) {
        Optional<RequestToken> token = tokens.undecided(parameter(call.queryParams().get("oauth_token")));
        return token.isEmpty() ? tooLate()
                : PAGE.form(Consumer.NAME, "<p>It can read and change your collection and wantlist.</p>",
                        consents.add(token.get()));
    }

    Answer decide(RoutingContext call) {
        Optional<RequestToken> token = consents.take(parameter(call.request().getFormAttribute("request")))
                .flatMap(shown -> tokens.undecided(shown.value()));
        if (token.isEmpty()) {
            return tooLate();
        }
        return switch (parameter(call.request().getFormAttribute("decision"))) {
            case "approve" -> approve(token.get(), parameter(call.request().getFormAttribute("person")));
            case "deny" -> deny(token.get());
            default -> PAGE.refusal("The decision must be approve or deny.");
        };
    }

    void clear() {
        consents.clear();
    }

    private Answer approve(RequestToken token, String personId) {
        Optional<User> user = Users.ofPerson(personId);
        if (user.isEmpty()) {
            return PAGE.refusal("Nobody here has this account.");
        }
        String verifier = tokens.approve(token, user.get());
        return redirect(token, "oauth_token=" + Percent.encode(token.value()) + "&oauth_verifier="
                + Percent.encode(verifier), "Enter this code in the app: " + verifier);
    }

    private Answer deny(RequestToken token) {
        tokens.forget(token);
        return redirect(token, "denied=" + Percent.encode(token.value()), "Access was denied.");
    }

    private static Answer redirect(RequestToken token, String parameters, String textByHand) {
        return token.callback().equals(RequestToken.BY_HAND) ? PAGE.notice(textByHand)
                : Answer.redirect(303, token.callbackWith(parameters));
    }

    private static Answer tooLate() {
        return PAGE.refusal("This request was answered already, is too old or was never made. Start again from the app.");
    }

    private static String parameter(String value) {
        return value == null ? "" : value;
    }
}
