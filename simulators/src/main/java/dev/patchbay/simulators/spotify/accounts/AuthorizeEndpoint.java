package dev.patchbay.simulators.spotify.accounts;

import java.util.Optional;

import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.spotify.people.People;
import dev.patchbay.simulators.spotify.people.Person;
import io.vertx.ext.web.RoutingContext;

/** {@code GET /authorize} shows the consent page, {@code POST /authorize} takes the person's decision. */
final class AuthorizeEndpoint {

    private final PendingConsents consents;
    private final AuthorizationCodes codes;

    AuthorizeEndpoint(PendingConsents consents, AuthorizationCodes codes) {
        this.consents = consents;
        this.codes = codes;
    }

    Answer ask(RoutingContext call) {
        return switch (AuthorizationCheck.check(new SingleParameters(call.queryParams()))) {
            case AuthorizationCheck.Refused refused -> ConsentPage.refusal(refused.text());
            case AuthorizationCheck.Accepted accepted ->
                ConsentPage.form(consents.add(accepted.request()), accepted.request());
        };
    }

    Answer decide(RoutingContext call) {
        SingleParameters form = new SingleParameters(call.request().formAttributes());
        Optional<AuthorizationRequest> request = consents.take(form.get("request"));
        if (request.isEmpty()) {
            return ConsentPage.refusal("This page was answered already or is too old. Start again from the app.");
        }
        return switch (form.get("decision")) {
            case "approve" -> approve(request.get(), form.get("person"));
            case "deny" -> Answer.redirect(303, request.get().redirectWith("error", "access_denied"));
            default -> ConsentPage.refusal("The decision must be approve or deny.");
        };
    }

    private Answer approve(AuthorizationRequest request, String personId) {
        Optional<Person> person = People.find(personId);
        return person.isEmpty() ? ConsentPage.refusal("Nobody here has this account.")
                : Answer.redirect(303, request.redirectWith("code", codes.issue(request, person.get())));
    }
}
