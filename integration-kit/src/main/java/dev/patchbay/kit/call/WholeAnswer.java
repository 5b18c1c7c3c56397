package dev.patchbay.kit.call;

import java.time.Duration;

import dev.patchbay.edge.outbound.OutboundException;
import dev.patchbay.kit.rate.RateBudget;
import io.smallrye.mutiny.Uni;

/** A call whose answer is read once it is whole. */
record WholeAnswer<T>(Call<T> call, Transport transport, AnswerReader reader, RateBudget budget, Duration timeout)
        implements
            Exchange<T> {

    @Override
    public String operation() {
        return call.operation();
    }

    @Override
    public Priority priority() {
        return call.priority();
    }

    @Override
    public boolean repeatable() {
        return call.request().repeatable();
    }

    @Override
    public Uni<T> make(Credential credential, Duration time) {
        return transport.send(call, credential, time).onFailure(OutboundException.class)
                .transform(broken -> new CallException(AnswerReader.failure(broken))).invoke(budget::heed)
                .map(response -> reader.read(call, response));
    }
}
