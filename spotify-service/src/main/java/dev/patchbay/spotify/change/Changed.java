package dev.patchbay.spotify.change;

import java.util.List;

import org.jboss.resteasy.reactive.RestResponse;

import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.idempotency.Idempotency;

/**
 * What became of a change; {@code done}, {@code uncertain} and {@code failed}, in this order, are what was asked for.
 *
 * @param uncertain sent, but nobody knows whether it was carried out
 * @param failed certainly not carried out
 * @param failure why it stopped, null if it is complete
 * @param snapshotId of the playlist after the last part that is done, null for a library
 */
public record Changed(List<String> done, List<String> uncertain, List<String> failed, ChangeFailure failure,
        String snapshotId) {

    /** RFC 4918, 11.1. */
    private static final int MULTI_STATUS = 207;

    public Changed {
        done = List.copyOf(done);
        uncertain = List.copyOf(uncertain);
        failed = List.copyOf(failed);
    }

    static Changed complete(Parts parts, String snapshotId) {
        return new Changed(parts.uris(), List.of(), List.of(), null, snapshotId);
    }

    static Changed stopped(Parts parts, Parts.Progress progress, ProblemException problem) {
        int done = progress.uris();
        int known = Idempotency.certainlyNotDone(problem.code()) ? done : done + parts.after(done).size();
        var uris = parts.uris();
        return new Changed(uris.subList(0, done), uris.subList(done, known), uris.subList(known, uris.size()),
                ChangeFailure.of(problem.failure()), progress.snapshotId());
    }

    /** As a change that creates nothing. */
    public RestResponse<Changed> response() {
        return response(RestResponse.StatusCode.OK);
    }

    /** @param status of a complete one */
    public RestResponse<Changed> response(int status) {
        return RestResponse.ResponseBuilder.<Changed> create(failure == null ? status : MULTI_STATUS).entity(this).build();
    }
}
