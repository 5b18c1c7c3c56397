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
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.RestHeader;

import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.idempotency.Idempotency;
import dev.patchbay.kit.operation.Inputs;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;

/** Descriptions of artists and albums, whole or as they are written (server-sent events). */
@Path("/descriptions")
@Authenticated
class DescriptionResource {

    // who does not say what they take gets one JSON answer
    private static final String STREAM = MediaType.SERVER_SENT_EVENTS + ";qs=0.5";
    private static final Pattern EVENT = Pattern.compile("\\d{1,9}");

    private final Descriptions descriptions;
    private final SecurityIdentity identity;
    private final CurrentVertxRequest request;

    @Inject
    DescriptionResource(Descriptions descriptions, SecurityIdentity identity, CurrentVertxRequest request) {
        this.descriptions = descriptions;
        this.identity = identity;
        this.request = request;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<DescriptionView> write(DescriptionRequest request, @RestHeader(Idempotency.HEADER) String key) {
        return client().whileHere(begun(request, key).flatMap(Description::whole)).invoke(DescriptionResource::requireWhole);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(STREAM)
    public Uni<Void> stream(DescriptionRequest request, @RestHeader(Idempotency.HEADER) String key) {
        var client = client();
        return client.whileHere(begun(request, key)).flatMap(description -> client.send(description.events(0)));
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
    @Produces(STREAM)
    public Uni<Void> resume(String id, @RestHeader("Last-Event-ID") String last) {
        var first = first(last);
        var client = client();
        return descriptions.find(caller(), id(id)).flatMap(description -> client.send(description.events(first)));
    }

    /** Safe to repeat. */
    @DELETE
    @Path("/{id}")
    public Uni<Void> cancel(String id) {
        return descriptions.cancel(caller(), id(id));
    }

    private Caller caller() {
        return Caller.of(identity);
    }

    private Client client() {
        return new Client(request.getCurrent());
    }

    private Uni<Description> begun(DescriptionRequest wanted, String key) {
        if (wanted == null) {
            throw new ProblemException(ErrorCode.MALFORMED_REQUEST, "Say what is to be described.");
        }
        return descriptions.begin(caller(), wanted.subject(), key);
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
        if (view.state() == State.WRITING) {
            throw Wording.displaced();
        }
    }
}
