package dev.patchbay.kit.operation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import dev.patchbay.kit.call.CallPipeline;
import dev.patchbay.kit.token.Tokens;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Calls for whoever makes the present request. */
@Singleton
public class Calls {

    private final CallPipeline pipeline;
    private final Tokens tokens;
    private final SecurityIdentity identity;

    @Inject
    Calls(CallPipeline pipeline, Tokens tokens, SecurityIdentity identity) {
        this.pipeline = pipeline;
        this.tokens = tokens;
        this.identity = identity;
    }

    /** Of what everybody may see, also without a connection if the operator gave the app a secret or a key. */
    public <T> Uni<Answer<T>> catalogue(Call<T> call) {
        var caller = Caller.of(identity);
        return pipeline.run(call, caller.account(), tokens.ofUserOrApp(caller));
    }

    /** Of what belongs to the account. */
    public <T> Uni<Answer<T>> personal(Call<T> call) {
        var caller = Caller.of(identity);
        return pipeline.run(call, caller.account(), tokens.ofUser(caller));
    }

    /** A change of what belongs to the account. */
    public <T> Uni<Answer<T>> change(Call<T> call) {
        return pipeline.change(call, tokens.ofUser(Caller.of(identity)));
    }
}
