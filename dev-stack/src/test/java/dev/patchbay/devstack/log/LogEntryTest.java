package dev.patchbay.devstack.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogEntryTest {

    @Test
    void lineIsShownWithWhatPeopleNeed() {
        assertThat(LogEntry.readable(
                """
                        {"timestamp":"2026-01-02T03:04:05.6Z","level":"WARN","loggerName":"a.B","message":"slow","mdc":{"correlation_id":"c-1"}}"""))
                .isEqualTo("2026-01-02T03:04:05.6Z WARN  [a.B] slow (c-1)");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "plain text", "{not json", "{\"other\":1}" })
    void otherLinesStayAsTheyAre(String line) {
        assertThat(LogEntry.readable(line)).isEqualTo(line);
    }

    @Test
    void failureIsToldByTheCauseOfTheLastErrorAlone() {
        var failed = """
                {"level":"ERROR","message":"Failed to start","exception":{"message":"Connection refused"}}""";
        var warned = "{\"timestamp\":\"t\",\"level\":\"WARN\",\"loggerName\":\"l\",\"message\":\"slow\"}";
        assertThat(LogEntry.causeAmong(List.of(warned, failed))).containsExactly("Connection refused");
        assertThat(LogEntry.causeAmong(List.of(failed, warned, "killed"))).endsWith("t WARN  [l] slow", "killed");
        assertThat(LogEntry.causeAmong(List.of("noise", "Configuration validation failed:", "  key: wrong")))
                .containsExactly("Configuration validation failed:", "  key: wrong");
        assertThat(LogEntry.causeAmong(List.of())).isEmpty();
    }

    @Test
    void innermostCauseIsFoundInEitherForm() {
        assertThat(LogEntry
                .parse("""
                        {"message":"m","exception":{"exceptionType":"A","message":"outer","causedBy":{"exception":{"message":"inner"}}}}""")
                .orElseThrow().cause()).contains("inner");
        assertThat(LogEntry.parse("""
                {"message":"m","exception":{"exceptionType":"a.NullPointerException","message":null}}""")
                .orElseThrow().cause()).contains("a.NullPointerException");
        assertThat(LogEntry
                .parse("""
                        {"message":"m","stackTrace":"a.OuterException: outer\\n\\tat a.B(C.java:1)\\nCaused by: a.InnerException: inner: x\\n\\tat a.B"}""")
                .orElseThrow().cause()).contains("inner: x");
        assertThat(LogEntry.parse("{\"message\":\"m\"}").orElseThrow().cause()).isEmpty();
    }
}
