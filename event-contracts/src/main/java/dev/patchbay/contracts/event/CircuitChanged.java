package dev.patchbay.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * Data of the circuit's events on {@link Topics#PROVIDERS}. Every instance has a circuit of its own, so one may leave a
 * provider alone while another still calls it.
 *
 * @param instance whose circuit it is; like the event's {@code source} it names the replica, and stays when that restarts
 * @param sequence rises by one with each change of this instance's circuit since its start; a {@code sequence} of 1 is a new
 *        process, a gap an announcement that was lost
 * @param nextAttemptAt epoch seconds; from when on one call tries again, null unless the circuit is open
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record CircuitChanged(String provider, String instance, long sequence, Long nextAttemptAt) {
}
