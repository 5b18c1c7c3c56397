package dev.patchbay.bench.token;

import java.sql.SQLException;

import dev.patchbay.bench.run.Bench;
import dev.patchbay.bench.suite.Processes;

/** Makes connections due, all at once, and waits until the worker has renewed them. */
record RenewalRounds(Bench bench, TokenSuite tokens, int due) {

    void warmUp() throws SQLException, InterruptedException {
        long until = System.nanoTime() + bench.effort().warmUp().toNanos();
        while (System.nanoTime() < until) {
            round(Math.max(1, due / 10));
        }
    }

    /** @return renewals a second; renewals a second of processor time that token-service took */
    double[] run() throws SQLException, InterruptedException {
        var cpu = Processes.cpu(tokens.process());
        long began = System.nanoTime();
        round(due);
        double seconds = (System.nanoTime() - began) / 1e9;
        double busy = Processes.cpu(tokens.process()).minus(cpu).toMillis() / 1e3;
        return new double[] { due / seconds, due / busy };
    }

    private void round(int count) throws SQLException, InterruptedException {
        tokens.stored().change("""
                update connection set renewal_due_at = now() where id in
                (select id from connection where renewal_due_at is null or renewal_due_at > now() limit %d)"""
                .formatted(count));
        // what has been renewed is due in an hour less the time ahead, what is under way within the half hour
        tokens.stored().awaitZero("""
                select count(*) from connection
                where provider = '%s' and renewal_due_at <= now() + interval '30 minutes'"""
                .formatted(StoredConnections.PROVIDER));
    }
}
