package dev.patchbay.edge.problem;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import dev.patchbay.contracts.connection.Action;

/**
 * The body of every error, {@code application/problem+json} (RFC 9457). Absent members are unknown or do not apply.
 *
 * @param type {@code urn:patchbay:problem:<code>}
 * @param instance the path that was asked for
 * @param code {@link ErrorCode#wireName()}
 * @param service which part of Patchbay failed
 * @param operation what it was doing, a fixed name
 * @param upstreamStatus the HTTP status of the provider, if one answered
 * @param retryAfter seconds to wait before trying again
 * @param actionUrl where to carry out {@code action}; beside {@code wait}, where something can be done meanwhile
 * @param correlationId names this request in every log
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(URI type, String title, int status, String detail, String instance, String code, String service,
        String operation, Integer upstreamStatus, Boolean retryable, Long retryAfter, Action action, URI actionUrl,
        String correlationId, List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** By which the gateway tells the services behind it what the client asked for. */
    public static final String PATH_HEADER = "Patchbay-Path";
}
