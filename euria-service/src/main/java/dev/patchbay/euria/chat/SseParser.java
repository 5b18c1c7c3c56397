package dev.patchbay.euria.chat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.vertx.core.buffer.Buffer;

/**
 * Reads an event stream (HTML standard, 9.2.6) however it is cut: within a character, within CRLF. Only data is told; the
 * providers use no event names. An event that no empty line ends is none.
 */
final class SseParser {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String DATA = "data";

    private final int longest;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final StringBuilder data = new StringBuilder();
    private boolean hasData;
    private boolean afterReturn;
    private boolean afterFirstLine;

    /** @param longest bytes of one line, and characters of one event */
    SseParser(int longest) {
        this.longest = longest;
    }

    /**
     * @return the data of the events that are now complete
     * @throws TooLongException if a line or an event is longer than allowed
     */
    List<String> read(Buffer bytes) {
        var events = new ArrayList<String>();
        for (int i = 0; i < bytes.length(); i++) {
            read(bytes.getByte(i), events);
        }
        return events;
    }

    private void read(byte next, List<String> events) {
        var secondHalf = afterReturn && next == '\n';
        afterReturn = next == '\r';
        if (secondHalf) {
            return;
        }
        if (next == '\n' || next == '\r') {
            endOfLine(events);
        } else if (line.size() == longest) {
            throw new TooLongException();
        } else {
            line.write(next);
        }
    }

    private void endOfLine(List<String> events) {
        var text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!afterFirstLine && text.startsWith(BYTE_ORDER_MARK)) {
            text = text.substring(1);
        }
        afterFirstLine = true;
        if (text.isEmpty()) {
            endOfEvent(events);
        } else {
            field(text);
        }
    }

    private void field(String text) {
        int colon = text.indexOf(':');
        var name = colon < 0 ? text : text.substring(0, colon);
        if (name.equals(DATA)) {
            append(colon < 0 ? "" : text.substring(colon + 1));
        }
    }

    private void append(String value) {
        if (hasData) {
            data.append('\n');
        }
        hasData = true;
        data.append(value.startsWith(" ") ? value.substring(1) : value);
        if (data.length() > longest) {
            throw new TooLongException();
        }
    }

    private void endOfEvent(List<String> events) {
        if (hasData) {
            events.add(data.toString());
        }
        data.setLength(0);
        hasData = false;
    }

    /** Nobody sends that in good faith. */
    static final class TooLongException extends RuntimeException {

        TooLongException() {
            super("A line is longer than allowed", null, false, false);
        }
    }
}
