package dev.patchbay.kit.test.provider;

import java.io.UncheckedIOException;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the running service writes to its console. */
final class LogLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LogLine() {
    }

    /** The line that a message would be. */
    static JsonNode written(String message) {
        var formatter = handlers(Logger.getLogger("").getHandlers()).filter(ConsoleHandler.class::isInstance).findFirst()
                .orElseThrow().getFormatter();
        try {
            return JSON.readTree(formatter.format(new ExtLogRecord(Level.INFO, message, LogLine.class.getName())));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Handler> handlers(Handler[] some) {
        return Stream.of(some).flatMap(handler -> handler instanceof ExtHandler outer
                ? Stream.concat(Stream.of(handler), handlers(outer.getHandlers()))
                : Stream.of(handler));
    }
}
