package dev.patchbay.simulators.spotify.accounts;

import static dev.patchbay.simulators.exchange.Html.escape;

import java.util.Optional;
import java.util.stream.Collectors;

import dev.patchbay.simulators.consent.ConsentPage;
import dev.patchbay.simulators.consent.PendingConsents;
import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.people.People;
import dev.patchbay.simulators.people.Person;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /authorize} shows the consent page, {@code POST /authorize} takes the person's decision. */
final class AuthorizeEndpoint {

    private static final ConsentPage PAGE = new ConsentPage("Simulated Spotify", Person::accountId);

    private final PendingConsents<AuthorizationRequest> consents;
    private final AuthorizationCodes codes;

    AuthorizeEndpoint(PendingConsents<AuthorizationRequest> consents, AuthorizationCodes codes) {
        this.consents = consents;
        this.codes = codes;
    }

    Answer ask(RoutingContext call) {
        return switch (AuthorizationCheck.check(new SingleParameters(call.queryParams()))) {
            case AuthorizationCheck.Refused refused -> PAGE.refusal(refused.text());
            case AuthorizationCheck.Accepted accepted -> form(accepted.request());
        };
    }

    Answer decide(RoutingContext call) {
        SingleParameters form = new SingleParameters(call.request().formAttributes());
        Optional<AuthorizationRequest> request = consents.take(form.get("request"));
        if (request.isEmpty()) {
            return PAGE.refusal("This page was answered already or is too old. Start again from the app.");
        }
        return switch (form.get("decision")) {
            case "approve" -> approve(request.get(), form.get("person"));
            case "deny" -> Answer.redirect(303, request.get().redirectWith("error", "access_denied"));
            default -> PAGE.refusal("The decision must be approve or deny.");
        };
    }

    private Answer approve(AuthorizationRequest request, String personId) {
        Optional<Person> person = People.find(personId);
        return person.isEmpty() ? PAGE.refusal("Nobody here has this account.")
                : Answer.redirect(303, request.redirectWith("code", codes.issue(request, person.get())));
    }

    private Answer form(AuthorizationRequest request) {
        String scopes = request.scopes().stream().sorted()
                .map(scope -> "<li>" + escape(scope) + "</li>")
                .collect(Collectors.joining());
        return PAGE.form(request.client().id(), "<p>Scopes:</p>\n<ul>" + scopes + "</ul>", consents.add(request));
    }
}
