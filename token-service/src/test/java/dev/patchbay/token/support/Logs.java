package dev.patchbay.token.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Every log entry from now on with its stack trace; of our own code also what is usually left out. */
public final class Logs extends Handler implements AutoCloseable {

    private final Logger root = Logger.getLogger("");
    private final Logger own = Logger.getLogger("dev.patchbay");
    private final Level usual = own.getLevel();
    private final PatternFormatter formatter = new PatternFormatter("%m%e");
    private final List<String> entries = new CopyOnWriteArrayList<>();

    public Logs() {
        setLevel(Level.ALL);
        own.setLevel(Level.FINE);
        root.addHandler(this);
    }

    public List<String> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void publish(LogRecord entry) {
        entries.add(formatter.format(ExtLogRecord.wrap(entry)));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        root.removeHandler(this);
        own.setLevel(usual);
    }
}
