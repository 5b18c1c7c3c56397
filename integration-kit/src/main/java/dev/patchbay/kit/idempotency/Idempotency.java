package dev.patchbay.kit.idempotency;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.patchbay.edge.digest.Sha256;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.edge.problem.ProblemException.Failure;
import dev.patchbay.edge.problem.Violation;
import dev.patchbay.kit.idempotency.IdempotentRequests.Known;
import io.smallrye.mutiny.Uni;

/**
 * Lets a client repeat a request that creates something without creating it twice, by the key that it sends along
 * ({@code Idempotency-Key}, draft-ietf-httpapi-idempotency-key-header). The key is committed before the work begins. What is
 * known not to have happened may be tried again under the same key; where nobody knows, nobody tries.
 */
@Singleton
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";
    private static final Logger LOG = Logger.getLogger(Idempotency.class);
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private final IdempotentRequests requests;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    Idempotency(IdempotentRequests requests, ObjectMapper json, Clock clock) {
        this.requests = requests;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Fails with a {@code ProblemException}: the work's own, or {@code conflict} if the key was used for something else, is in
     * use at this moment, or stands for work of which nobody knows whether it was done.
     *
     * @param key as the client sent it, null if it sent none; then the work is simply done
     * @param request what is asked for, to tell two requests under one key apart
     */
    public <T> Uni<T> once(UUID account, String key, String operation, Object request, TypeReference<T> type,
            Supplier<Uni<T>> work) {
        if (key == null) {
            return work.get();
        }
        check(key);
        var wanted = new IdempotentRequest(account, Sha256.text(key), digest(operation, request));
        return requests.begin(wanted, clock.instant())
                .flatMap(known -> known == null ? done(wanted, work) : repeated(wanted, known, type));
    }

    /** @throws ProblemException {@code validation_failed} if it cannot be a key */
    public static void check(String key) {
        if (!KEY.matcher(key).matches()) {
            throw refused("must have from 1 to 255 printable characters without spaces");
        }
    }

    private <T> Uni<T> done(IdempotentRequest wanted, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(work::get).onFailure().call(failure -> ended(wanted, failure))
                .call(result -> kept(wanted, result));
    }

    /** What certainly was not done is forgotten; what may have been done stays begun, and is never begun again. */
    private Uni<Void> ended(IdempotentRequest wanted, Throwable failure) {
        return certainlyNotDone(failure)
                ? requests.forget(wanted).onFailure().recoverWithNull()
                : Uni.createFrom().voidItem();
    }

    /** Whether a change that failed so was not carried out for sure, so that it may be tried again. */
    public static boolean certainlyNotDone(Throwable failure) {
        return failure instanceof ProblemException problem && certainlyNotDone(problem.code());
    }

    /** The same of a problem's code. */
    public static boolean certainlyNotDone(ErrorCode code) {
        return switch (code) {
            case PROVIDER_ERROR, PROVIDER_TIMEOUT, PROVIDER_UNREACHABLE, INTERNAL_ERROR -> false;
            default -> true;
        };
    }

    /** The work is done, whatever becomes of its answer: without it a repetition is told to look for itself. */
    private <T> Uni<Void> kept(IdempotentRequest wanted, T result) {
        try {
            return requests.keep(wanted, json.writeValueAsString(result)).onFailure().recoverWithItem(failure -> {
                LOG.warnf("The answer of a request with a key cannot be kept: %s", failure.getMessage());
                return null;
            });
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The answer has no JSON", e);
        }
    }

    private <T> Uni<T> repeated(IdempotentRequest wanted, Known known, TypeReference<T> type) {
        if (!wanted.request().equals(known.request())) {
            throw refused("was used for another request; take a new one");
        }
        if (known.answer() == null) {
            throw new ProblemException(ErrorCode.CONFLICT, "A request with this key was begun and its end is not known. "
                    + "Wait a moment and send it again; if that changes nothing, look whether it was carried out.");
        }
        try {
            return Uni.createFrom().item(json.readValue(known.answer(), type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept answer cannot be read", e);
        }
    }

    private String digest(String operation, Object request) {
        try {
            return Sha256.text(operation + "\n" + json.writeValueAsString(request));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The request has no JSON", e);
        }
    }

    private static ProblemException refused(String message) {
        return new ProblemException(Failure.of(ErrorCode.VALIDATION_FAILED, "Mend what is listed under violations.")
                .withViolations(List.of(new Violation(HEADER, message))));
    }
}
