package dev.patchbay.token.renewal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import dev.patchbay.token.connection.SealedTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;

class JournalTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @TempDir
    Path folder;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<Journal> opened = new ArrayList<>();

    private Journal journal() {
        var journal = new Journal(new JournalDirectory(() -> folder, JSON), JSON, metrics);
        opened.add(journal);
        return journal;
    }

    @AfterEach
    void close() throws InterruptedException {
        for (var journal : opened) {
            journal.stop();
        }
    }

    private static JournalEntry entry(long version) {
        return new JournalEntry(new UUID(0, version), "spotify", version,
                new SealedTokens(1, "d3JhcHBlZA==", "YWNjZXNz", null), Instant.EPOCH.plusSeconds(version), "a b");
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".journal")).toList();
        }
    }

    private long bytes() throws IOException {
        long sum = 0;
        for (var segment : segments()) {
            sum += Files.size(segment);
        }
        return sum;
    }

    /** As after {@code kill -9}: the lock goes with the process, the files stay. */
    private void crash(Journal journal) throws InterruptedException {
        journal.stop();
        opened.remove(journal);
    }

    @Test
    void whatWasNotSettledIsThereAfterACrash() throws Exception {
        // Given
        var journal = journal();
        journal.open();
        var receipts = IntStream.rangeClosed(1, 300).mapToObj(JournalTest::entry).map(journal::write)
                .map(Uni::subscribeAsCompletionStage).toList().stream().map(stage -> stage.join()).toList();
        receipts.subList(0, 100).forEach(Journal.Receipt::settled);
        crash(journal);

        // When
        var left = journal().open();

        // Then: settled ones may be told again, others must be
        assertThat(left).containsAll(IntStream.rangeClosed(101, 300).mapToObj(JournalTest::entry).toList());
    }

    @Test
    void nothingIsLeftOnceEverythingIsSettled() {
        // Given
        var journal = journal();
        journal.open();

        // When
        var receipts = IntStream.rangeClosed(1, 50).mapToObj(version -> journal.write(entry(version)).await().indefinitely())
                .toList();
        assertThat(metrics.get("token.renewal.journal.depth").gauge().value()).isEqualTo(50);
        receipts.forEach(Journal.Receipt::settled);

        // Then
        await().untilAsserted(() -> assertThat(bytes()).isZero());
        assertThat(metrics.get("token.renewal.journal.depth").gauge().value()).isZero();
    }

    @Test
    void itDoesNotGrowWithTheNumberOfRenewals() throws IOException {
        // Given
        var journal = journal();
        journal.open();
        var oldest = journal.write(entry(1)).await().indefinitely();

        // When
        var receipts = IntStream.rangeClosed(2, 12_000).mapToObj(JournalTest::entry).map(journal::write)
                .map(Uni::subscribeAsCompletionStage).toList();
        receipts.forEach(stage -> stage.join().settled());

        // Then
        assertThat(segments()).hasSizeGreaterThan(1);
        await().untilAsserted(() -> assertThat(segments()).hasSizeLessThanOrEqualTo(2));
        oldest.settled();
        await().untilAsserted(() -> assertThat(bytes()).isZero());
    }

    @Test
    void aTornLineIsSkipped() throws Exception {
        // Given
        var journal = journal();
        journal.open();
        journal.write(entry(1)).await().indefinitely();
        crash(journal);
        Files.writeString(segments().getFirst(), "{\"account\":\"00000000-0000", StandardOpenOption.APPEND);

        // When // Then
        assertThat(journal().open()).containsExactly(entry(1));
    }

    @Test
    void onlyItsOwnerMayReadIt() throws IOException {
        var journal = journal();
        journal.open();
        journal.write(entry(1)).await().indefinitely();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(segments().getFirst()))).isEqualTo("rw-------");
    }

    @Test
    void itsIdStaysAndNobodyElseMayUseIt() throws Exception {
        // Given
        var journal = journal();
        journal.open();
        var id = journal.id();

        // When // Then
        assertThatThrownBy(() -> journal().open()).hasMessageContaining("patchbay.renewal.journal.directory");
        crash(journal);
        var next = journal();
        next.open();
        assertThat(next.id()).isEqualTo(id);
    }

    @Test
    void whatWasReplayedIsForgotten() throws Exception {
        // Given
        var journal = journal();
        journal.open();
        journal.write(entry(1)).await().indefinitely();
        crash(journal);
        var next = journal();
        next.open();

        // When
        next.forgetReplayed();
        crash(next);

        // Then
        assertThat(journal().open()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsKeptForAPerson() throws Exception {
        // Given
        var journal = journal();
        journal.open();
        journal.write(entry(1)).await().indefinitely();
        crash(journal);
        var next = journal();
        next.open();

        // When
        var where = next.setReplayedAside();
        crash(next);

        // Then
        assertThat(journal().open()).isEmpty();
        assertThat(where).isEqualTo(folder.toAbsolutePath()).isDirectoryContaining("glob:**.unreadable");
    }
}
