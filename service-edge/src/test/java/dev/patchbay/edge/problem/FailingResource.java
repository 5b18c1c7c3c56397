package dev.patchbay.edge.problem;

import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.edge.problem.ProblemException.Failure;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** Fails in every way in which an endpoint can. */
@Path("/failures")
@SuppressWarnings("DoNotCallSuggester")
public class FailingResource {

    static final String INNER_TEXT = "connection to vault-7 lost: s3cr3t";

    @Inject
    ObjectMapper mapper;

    public record Line(@NotBlank String itemName, int count) {
    }

    public record Order(@NotBlank @Size(max = 20) String displayName, @Min(1) int totalCount,
            List<@NotBlank String> tags, @Valid List<Line> orderLines) {
    }

    public record Unwritable(String name) {

        public String getBroken() {
            throw new IllegalStateException(INNER_TEXT);
        }
    }

    @GET
    @Path("/codes/{code}")
    public Uni<String> failWith(@RestPath ErrorCode code) {
        return Uni.createFrom().failure(new ProblemException(new Failure(code, "Wait a moment.", "tape-deck", "rewind",
                418, Duration.ofMillis(1_200), URI.create("http://127.0.0.1/mend"),
                List.of(new Violation("reel", "is torn")))));
    }

    @GET
    @Path("/bare")
    @Blocking
    public String failBarely() {
        throw new ProblemException(ErrorCode.CONFLICT, "It is there already.");
    }

    @GET
    @Path("/unexpected")
    public String failUnexpectedly() {
        throw new IllegalStateException(INNER_TEXT);
    }

    @GET
    @Path("/outage")
    public Uni<String> failWithoutDatabase() {
        return Uni.createFrom().failure(new IllegalStateException(INNER_TEXT, new ConnectException(INNER_TEXT)));
    }

    @GET
    @Path("/elsewhere")
    public Uni<String> failOnAnotherThread() {
        return Uni.createFrom().completionStage(() -> CompletableFuture.supplyAsync(() -> {
            throw new IllegalStateException(INNER_TEXT);
        }));
    }

    @GET
    @Path("/upstream-json")
    public Line readNonsenseFromUpstream(@RestQuery String json) throws JsonProcessingException {
        return mapper.readValue(json, Line.class);
    }

    @GET
    @Path("/unwritable")
    public Unwritable answerUnwritably() {
        return new Unwritable("tape");
    }

    @GET
    @Path("/statuses/{status}")
    public String refuseWith(@RestPath int status) {
        throw new WebApplicationException(INNER_TEXT, status);
    }

    @GET
    @Path("/inner-client/{status}")
    public String failAsInnerClient(@RestPath int status) {
        throw new ClientWebApplicationException(INNER_TEXT, status);
    }

    @POST
    @Path("/orders")
    public Order order(@NotNull @Valid Order order) {
        return order;
    }

    @GET
    @Path("/pages")
    public String page(@RestQuery("page_size") @DefaultValue("10") @Min(1) @Max(10) int pageSize) {
        return Integer.toString(pageSize);
    }

    @GET
    @Path("/text")
    @Produces(MediaType.TEXT_PLAIN)
    public String text() {
        return "text";
    }

    @GET
    @Path("/private")
    @Authenticated
    public String onlyForCallers() {
        return "seen";
    }

    @GET
    @Path("/admin")
    @RolesAllowed("admin")
    public String onlyForAdmins() {
        return "seen";
    }
}
