package dev.patchbay.token.connection;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How the renewal of a connection's tokens stands. */
@Embeddable
public class RenewalState {

    @Column(name = "renewal_started_at")
    Instant startedAt;

    @Column(name = "renewal_journal")
    String journal;

    @Column(name = "renewal_due_at")
    Instant dueAt;

    @Column(name = "failed_renewals")
    int failures;

    /** Nothing is under way, and nothing has failed since. */
    void schedule(Instant due) {
        leaveAlone(due);
        failures = 0;
    }

    void begin(String inJournal, Instant now, Instant interruptedAt) {
        startedAt = now;
        journal = inJournal;
        dueAt = interruptedAt;
    }

    void fail(Instant nextAttempt) {
        leaveAlone(nextAttempt);
        failures++;
    }

    private void leaveAlone(Instant until) {
        startedAt = null;
        journal = null;
        dueAt = until;
    }

    /** Whether somebody has presented the refresh token, and has not told what came of it. */
    public boolean underWay() {
        return startedAt != null;
    }

    /** Whether so much time has passed that nothing will be heard of the renewal under way. */
    public boolean interrupted(Instant now) {
        return underWay() && due(now);
    }

    /** Whether the last attempt failed too recently for another. */
    public boolean pausing(Instant now) {
        return !underWay() && failures > 0 && !due(now);
    }

    public boolean due(Instant now) {
        return dueAt != null && !dueAt.isAfter(now);
    }

    /** When it is worth asking the provider; null if it is not. */
    public Instant dueAt() {
        return dueAt;
    }

    public int failures() {
        return failures;
    }
}
