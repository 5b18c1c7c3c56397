package dev.patchbay.kit.integration;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.ConnectionStatus;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.Violation;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Failure;
import dev.patchbay.kit.call.FailureTexts;
import dev.patchbay.kit.call.Provider;
import dev.patchbay.kit.token.NewKey;
import dev.patchbay.kit.token.TokenService;
import io.smallrye.mutiny.Uni;

/** Connects an account by a key that the person brings along; the provider is asked whose it is before it is stored. */
@Singleton
class ConnectingByKey {

    private static final String OPERATION = "check_key";
    private static final Pattern KEY = Pattern.compile("[!-~]{1,500}");

    private final TokenService tokenService;
    private final Provider provider;
    private final ProviderProfile profile;
    private final AccountMemory memory;
    private final FailureTexts texts;

    @Inject
    ConnectingByKey(TokenService tokenService, Provider provider, ProviderProfile profile, AccountMemory memory,
            FailureTexts texts) {
        this.tokenService = tokenService;
        this.provider = provider;
        this.profile = profile;
        this.memory = memory;
        this.texts = texts;
    }

    Uni<ConnectionStatus> connect(Caller caller, String key) {
        if (!profile.methods().contains(ConnectMethod.KEY)) {
            throw refused("is not used by " + provider.title() + "; leave it out to connect by consent");
        }
        if (key == null || !KEY.matcher(key).matches()) {
            throw refused("must be a key of " + provider.title() + ": at most 500 printable characters without spaces");
        }
        return profile.readAccount(new Credential(key, null, 0L)).onFailure(CallException.class)
                .transform(this::told)
                .flatMap(account -> tokenService.keep(caller, new NewKey(key, account)))
                .invoke(status -> memory.dropTokens(caller.account()));
    }

    private Throwable told(CallException thrown) {
        return notAccepted(thrown.failure())
                ? refused("is not accepted by " + provider.title() + "; check that it is whole and still valid")
                : texts.problem(OPERATION).apply(thrown);
    }

    private static boolean notAccepted(Failure failure) {
        return failure instanceof Failure.Authentication
                || (failure instanceof Failure.Authorization refusal && refusal.cause() == null);
    }

    private static ProblemException refused(String message) {
        return new ProblemException(
                ProblemException.Failure.of(ErrorCode.VALIDATION_FAILED, "Mend what is listed under violations.")
                        .withViolations(List.of(new Violation("key", message))));
    }
}
