package dev.patchbay.devstack.log;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A line of a JSON log as Quarkus writes it. */
public record LogEntry(JsonNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Written by Quarkus before its log is set up; the findings follow. */
    private static final String INVALID_CONFIGURATION = "Configuration validation failed:";
    private static final Set<String> ERRORS = Set.of("ERROR", "FATAL");
    private static final Pattern CAUSED_BY = Pattern
            .compile("(?m)^(?:\\s*Caused by: )?([\\w.$]+(?:Exception|Error)(?:: .*)?)$");
    private static final Pattern CLASS_NAME = Pattern.compile("^[\\w.$]+: ");

    /** @return empty for a line that is not of a JSON log */
    static Optional<LogEntry> parse(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LogEntry(JSON.readTree(line))).filter(entry -> entry.json.has("message"));
        } catch (JsonProcessingException otherText) {
            return Optional.empty();
        }
    }

    /** Time, level, logger, message and correlation id; the innermost cause below. Lines of other logs stay as they are. */
    public static String readable(String line) {
        return parse(line).map(LogEntry::readable).orElse(line);
    }

    /**
     * Why a program failed whose log ends so: the innermost cause of its last error alone, or all lines, readable, when the
     * log ends with something else.
     */
    public static List<String> causeAmong(List<String> lines) {
        var last = lines.isEmpty() ? Optional.<LogEntry> empty() : parse(lines.getLast());
        return last.filter(LogEntry::isError).map(entry -> List.of(entry.cause().orElse(entry.text("message"))))
                .orElseGet(() -> lines.stream().skip(Math.max(0, lines.indexOf(INVALID_CONFIGURATION))).map(LogEntry::readable)
                        .toList());
    }

    private boolean isError() {
        return ERRORS.contains(text("level"));
    }

    private String readable() {
        var correlation = json.at("/mdc/correlation_id").asText();
        var text = "%s %-5s [%s] %s".formatted(text("timestamp"), text("level"), text("loggerName"), text("message"));
        return text + (correlation.isEmpty() ? "" : " (" + correlation + ")")
                + cause().map(cause -> System.lineSeparator() + "  Cause: " + cause).orElse("");
    }

    /** Message of the innermost exception. */
    Optional<String> cause() {
        return detailedCause().or(this::formattedCause);
    }

    private Optional<String> detailedCause() {
        var exception = json.path("exception");
        while (exception.at("/causedBy/exception").isObject()) {
            exception = exception.at("/causedBy/exception");
        }
        var type = exception.path("exceptionType").asText();
        return Optional.of(exception.path("message").asText(type)).map(message -> message.equals("null") ? type : message)
                .filter(Predicate.not(String::isBlank));
    }

    private Optional<String> formattedCause() {
        return CAUSED_BY.matcher(text("stackTrace")).results().map(found -> found.group(1))
                .reduce((outer, inner) -> inner)
                .map(cause -> CLASS_NAME.matcher(cause).replaceFirst(""));
    }

    private String text(String name) {
        return json.path(name).asText();
    }
}
