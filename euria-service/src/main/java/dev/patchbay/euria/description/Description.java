package dev.patchbay.euria.description;

import java.util.UUID;

import dev.patchbay.edge.context.CallerContext;
import dev.patchbay.kit.call.Source;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** One description as its account sees it, be it written at this moment or told again. */
interface Description {

    UUID id();

    UUID account();

    /**
     * The events from that one on, as fast as they are taken.
     *
     * @param first its id
     */
    Multi<StreamEvent> events(int first);

    /** Where it comes from. */
    Source source();

    /** As far as it is. */
    Uni<DescriptionView> view();

    /** About as many bytes as it takes to keep it. */
    int weight();

    /** Ends it at the provider, too; without effect after its end. */
    void cancel();

    /** Once it is whole; who does not wait for it has left. */
    default Uni<DescriptionView> whole() {
        return CallerContext.keep(events(0).collect().last().chain(this::view));
    }
}
