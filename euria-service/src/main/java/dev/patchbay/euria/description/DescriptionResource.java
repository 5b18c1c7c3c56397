package dev.patchbay.euria.description;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestHeader;

import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.operation.Inputs;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Descriptions of artists and albums, whole or as they are written (server-sent events). */
@Path("/descriptions")
@Authenticated
class DescriptionResource {

    private static final Pattern EVENT = Pattern.compile("\\d{1,9}");

    private final Descriptions descriptions;
    private final SecurityIdentity identity;

    @Inject
    DescriptionResource(Descriptions descriptions, SecurityIdentity identity) {
        this.descriptions = descriptions;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<DescriptionView> write(DescriptionRequest request) {
        return descriptions.begin(caller(), required(request).subject()).flatMap(Description::whole)
                .invoke(DescriptionResource::requireWhole);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> stream(DescriptionRequest request, @Context Sse sse) {
        return descriptions.begin(caller(), required(request).subject()).onItem()
                .transformToMulti(description -> description.events(0)).map(event -> written(event, sse));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<DescriptionView> read(String id) {
        return descriptions.find(caller(), id(id)).flatMap(Description::view);
    }

    /** From the event after {@code Last-Event-ID} on, or all of them. */
    @GET
    @Path("/{id}")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> resume(String id, @RestHeader("Last-Event-ID") String last, @Context Sse sse) {
        var first = first(last);
        return descriptions.find(caller(), id(id)).onItem().transformToMulti(description -> description.events(first))
                .map(event -> written(event, sse));
    }

    /** Safe to repeat. */
    @DELETE
    @Path("/{id}")
    public Uni<Void> cancel(String id) {
        return descriptions.find(caller(), id(id)).invoke(Description::cancel).replaceWithVoid();
    }

    private Caller caller() {
        return Caller.of(identity);
    }

    private static OutboundSseEvent written(StreamEvent event, Sse sse) {
        return event.heartbeat() ? sse.newEventBuilder().comment("").build()
                : sse.newEventBuilder().name(event.name()).id(Integer.toString(event.id())).data(String.class, event.json())
                        .build();
    }

    private static DescriptionRequest required(DescriptionRequest request) {
        if (request == null) {
            throw new ProblemException(ErrorCode.MALFORMED_REQUEST, "Say what is to be described.");
        }
        return request;
    }

    private static UUID id(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ErrorCode.NOT_FOUND, "There is no such description.");
        }
    }

    private static int first(String last) {
        var inputs = new Inputs();
        inputs.check(last == null || EVENT.matcher(last).matches(), "Last-Event-ID", "must be the id of an event");
        inputs.verify();
        return last == null ? 0 : Integer.parseInt(last) + 1;
    }

    private static void requireWhole(DescriptionView view) {
        if (view.failure() != null) {
            throw view.failure();
        }
    }
}
