package dev.patchbay.discogs.profile;

import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.contracts.connection.Cause;
import dev.patchbay.contracts.connection.ProviderAccount;
import dev.patchbay.discogs.wire.AccountNames;
import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.CallPipeline;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Credentials;
import dev.patchbay.kit.call.Failure;
import dev.patchbay.kit.call.FailureTexts;
import dev.patchbay.kit.operation.Calls;
import dev.patchbay.kit.token.Tokens;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Calls of what is the account's own. Where Discogs finds nothing, the account may be called otherwise by now. */
@Singleton
public class OwnCalls {

    private static final int FORBIDDEN = 403;

    private final Calls calls;
    private final CallPipeline pipeline;
    private final Tokens tokens;
    private final DiscogsProfile profile;
    private final AccountNames names;
    private final FailureTexts texts;
    private final SecurityIdentity identity;

    @Inject
    OwnCalls(Calls calls, CallPipeline pipeline, Tokens tokens, DiscogsProfile profile, AccountNames names,
            FailureTexts texts, SecurityIdentity identity) {
        this.calls = calls;
        this.pipeline = pipeline;
        this.tokens = tokens;
        this.profile = profile;
        this.names = names;
        this.texts = texts;
        this.identity = identity;
    }

    public <T> Uni<Answer<T>> read(Call<T> call) {
        return byPresentName(() -> calls.personal(call), tokens.ofUser(Caller.of(identity)));
    }

    public <T> Uni<Answer<T>> change(Call<T> call) {
        return byPresentName(() -> calls.change(call), tokens.ofUser(Caller.of(identity)));
    }

    /** Past cache and ladder, as {@link CallPipeline#once}. */
    public <T> Uni<T> once(Call<T> call, Credentials credentials) {
        return byPresentName(() -> pipeline.once(call, credentials), credentials);
    }

    /** What was not found was not done either, so that it may be repeated. */
    private <T> Uni<T> byPresentName(Supplier<Uni<T>> call, Credentials credentials) {
        return call.get().onFailure(OwnCalls::perhapsRenamed).recoverWithUni(failure -> renamed(credentials)
                .flatMap(renamed -> renamed ? call.get() : Uni.createFrom().failure(failure)));
    }

    private Uni<Boolean> renamed(Credentials credentials) {
        return credentials.obtain().flatMap(this::renamed).onFailure(CallException.class).recoverWithItem(false);
    }

    private Uni<Boolean> renamed(Credential credential) {
        var connected = credential.account();
        return names.mayAsk(connected) ? profile.readAccount(credential).map(found -> learnt(connected, found))
                .onFailure().invoke(() -> names.mayAskAgain(connected)) : Uni.createFrom().item(false);
    }

    private boolean learnt(ProviderAccount connected, ProviderAccount found) {
        if (!found.id().equals(connected.id())) {
            throw texts.problem("identity").apply(new CallException(new Failure.Authorization(Cause.SCOPE_MISSING)));
        }
        return names.learn(connected, found.displayName());
    }

    private static boolean perhapsRenamed(Throwable failure) {
        return switch (failure) {
            case CallException call -> perhapsRenamed(call.failure().code(), call.failure().upstreamStatus());
            case ProblemException problem -> perhapsRenamed(problem.code(), problem.failure().upstreamStatus());
            default -> false;
        };
    }

    /** Nobody has the old name. If somebody has taken it, only what is shown to its owner alone tells. */
    private static boolean perhapsRenamed(ErrorCode code, Integer status) {
        return status != null && (code == ErrorCode.NOT_FOUND || (code == ErrorCode.NEEDS_REAUTH && status == FORBIDDEN));
    }
}
