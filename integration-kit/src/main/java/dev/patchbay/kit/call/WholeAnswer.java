package dev.patchbay.kit.call;

import java.time.Duration;

import com.fasterxml.jackson.databind.node.MissingNode;

import dev.patchbay.edge.outbound.OutboundException;
import dev.patchbay.edge.outbound.OutboundResponse;
import dev.patchbay.kit.rate.RateBudget;
import io.smallrye.mutiny.Uni;

/**
 * A call whose answer is read once it is whole.
 *
 * @param repeated whether an earlier attempt may have been carried out
 */
record WholeAnswer<T>(Call<T> call, Transport transport, AnswerReader reader, RateBudget budget, Duration timeout,
        boolean repeated)
        implements
            Exchange<T> {

    private static final int NOT_FOUND = 404;

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
    public Exchange<T> again() {
        return new WholeAnswer<>(call, transport, reader, budget, timeout, true);
    }

    @Override
    public Uni<T> make(Credential credential, Duration time) {
        return transport.send(call, credential, time).onFailure(OutboundException.class)
                .transform(broken -> new CallException(AnswerReader.failure(broken))).invoke(budget::heed)
                .map(this::read);
    }

    /** What an earlier attempt removed, this one does not find. */
    private T read(OutboundResponse response) {
        return repeated && call.request().removes() && response.status() == NOT_FOUND
                ? call.reading().apply(MissingNode.getInstance())
                : reader.read(call, response);
    }
}
