package dev.patchbay.kit.call;

import java.net.URI;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.patchbay.contracts.connection.Action;
import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.edge.problem.ProblemException;

/** Tells a failed call to a person: what happened, and what to do. */
@Singleton
public class FailureTexts {

    private final Provider provider;
    private final URI connectUrl;

    @Inject
    FailureTexts(Provider provider, @ConfigProperty(name = "patchbay.public-origin") URI origin) {
        this.provider = provider;
        this.connectUrl = origin.resolve("/api/integrations/" + provider.name() + "/connect");
    }

    /** @param operation that failed */
    public Function<CallException, ProblemException> problem(String operation) {
        return thrown -> new ProblemException(told(thrown.failure(), operation));
    }

    private ProblemException.Failure told(Failure failure, String operation) {
        var code = failure.code();
        return new ProblemException.Failure(code, detail(failure), null, operation, failure.upstreamStatus(),
                failure.retryAfter(), code.action() == Action.RECONNECT ? connectUrl
                        : null,
                null);
    }

    private String detail(Failure failure) {
        var name = provider.title();
        return switch (failure) {
            case Failure.Connection ignored -> "There is no connection to " + name + ". Try again in a minute.";
            case Failure.Timeout ignored -> name + " did not answer in time. Try again in a minute.";
            case Failure.Authentication ignored -> name
                    + " does not accept a token that it has just issued. Ask the operator to check the app's settings.";
            case Failure.Authorization refused -> refusal(refused.cause());
            case Failure.Forbidden ignored -> name
                    + " does not let your account do this. Take something that is yours, or shared with you.";
            case Failure.Validation ignored -> name + " does not accept these parameters. Change them.";
            case Failure.NotFound ignored -> name + " has nothing by this id. Check the id.";
            case Failure.Conflict ignored -> name + " says that this contradicts its present state. Read it again first.";
            case Failure.RateLimit limit when limit.origin() == Failure.RateLimit.Origin.BUDGET -> "All requests that "
                    + name + " may get for now are used up. Try again after retry_after.";
            case Failure.RateLimit ignored -> name + " asks to be left alone for a while. Try again after retry_after.";
            case Failure.Server ignored -> name + " failed. Try again in a minute.";
            case Failure.CircuitOpen ignored -> name
                    + " failed repeatedly and is not called for now. Try again after retry_after.";
            case Failure.Disabled disabled -> disabled(disabled);
        };
    }

    private String disabled(Failure.Disabled disabled) {
        var why = disabled.message() == null ? "" : " " + disabled.message();
        return disabled.maintenance() ? provider.title() + " is being maintained. Try again later." + why
                : provider.title() + " is switched off here. Ask the operator." + why;
    }

    private String refusal(Cause cause) {
        var name = provider.title();
        return switch (cause) {
            case APP_OWNER_NOT_PREMIUM -> "The owner of the " + name
                    + " app needs an active premium subscription. Ask the operator to renew it.";
            case APP_SEAT_LIMIT -> "Your account is not among the users of this " + name
                    + " app. Ask the operator to add it.";
            case SCOPE_MISSING -> "Your consent does not cover this. Connect " + name + " again.";
            case null, default -> name + " refuses this. Ask the operator to check the app's settings.";
        };
    }
}
