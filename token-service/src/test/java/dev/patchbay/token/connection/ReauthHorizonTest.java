package dev.patchbay.token.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class ReauthHorizonTest {

    private static final Instant END = Instant.parse("2027-05-21T12:00:00Z");

    private static Instant daysBefore(double days) {
        return END.minus(Duration.ofMinutes((long) (days * 24 * 60)));
    }

    @Test
    void theFirstNoticeComesThirtyDaysAheadOrAtOnce() {
        assertThat(ReauthHorizon.firstNotice(END, daysBefore(180))).isEqualTo(daysBefore(30));
        assertThat(ReauthHorizon.firstNotice(END, daysBefore(5))).isEqualTo(daysBefore(5));
        assertThat(ReauthHorizon.firstNotice(END, END)).isNull();
        assertThat(ReauthHorizon.firstNotice(null, END)).isNull();
    }

    @Test
    void noticesThatWereMissedAreNotMadeUpFor() {
        assertThat(ReauthHorizon.nextNotice(END, daysBefore(30))).isEqualTo(daysBefore(7));
        assertThat(ReauthHorizon.nextNotice(END, daysBefore(6.5))).isEqualTo(daysBefore(1));
        assertThat(ReauthHorizon.nextNotice(END, daysBefore(0.5))).isNull();
    }
}
