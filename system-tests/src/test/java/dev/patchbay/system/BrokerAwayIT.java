package dev.patchbay.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import dev.patchbay.devstack.run.DevStack;
import dev.patchbay.stack.ProofSize;

/**
 * Kafka and PostgreSQL go away under a light steady load and come back: nobody hangs, nothing is restarted, nothing is lost.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrokerAwayIT {

    private static final Duration KAFKA_AWAY = Duration.ofSeconds(ProofSize.of(10, 300));
    /** Shorter than a bearer token lives, since nobody can get a new one meanwhile. */
    private static final Duration POSTGRES_AWAY = Duration.ofSeconds(ProofSize.of(10, 270));
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    private static final List<String> SERVICES = List.of("gateway-service", "token-service", "spotify-service");

    private static DevStack suite;
    private static Infrastructure infrastructure;
    private static StoredConnections connections;
    private static Member member;

    @BeforeAll
    static void somebodyIsConnected() {
        suite = DevStack.start(RunningSuite.options("broker-away"));
        infrastructure = new Infrastructure(suite);
        connections = new StoredConnections(suite);
        member = Member.registered(suite);
        member.connectSpotify("mira");
    }

    @AfterAll
    static void end() {
        suite.close();
        infrastructure.close();
    }

    private static ConditionFactory within(Duration time) {
        return Awaitility.await().pollInSameThread().atMost(time).pollInterval(Duration.ofSeconds(1));
    }

    private static int change() {
        return member.request().post("/api/integrations/spotify/refresh").statusCode();
    }

    private static Map<String, Long> processes() {
        return SERVICES.stream().collect(Collectors.toMap(name -> name, name -> suite.process(name).pid()));
    }

    @Test
    @Order(1)
    void readsDoNotNoticeThatKafkaIsAwayAndEventsWait() throws SQLException {
        // Given
        var before = processes();
        try (var reads = new SteadyReads(suite.publicOrigin(), member)) {
            within(RECOVERY).until(() -> reads.taken().stream().anyMatch(SteadyReads.Answer::good));

            // When
            infrastructure.stopKafka();
            within(KAFKA_AWAY.plusSeconds(10)).during(KAFKA_AWAY).untilAsserted(() -> {
                member.logIn();
                assertThat(change()).isEqualTo(200);
            });

            // Then
            var answers = reads.taken();
            print("Kafka", answers);
            assertThat(answers).isNotEmpty().allMatch(SteadyReads.Answer::good);
            infrastructure.startKafka();
            allEventsArriveInOrder();
        }
        assertThat(processes()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void withoutPostgresqlAnswersAreClearAndAfterwardsAllIsAsBefore() throws SQLException {
        // Given
        var before = processes();
        member.logIn();
        assertThat(change()).isEqualTo(200);
        try (var reads = new SteadyReads(suite.publicOrigin(), member)) {
            within(RECOVERY).until(() -> reads.taken().stream().anyMatch(SteadyReads.Answer::good));

            // When
            infrastructure.stopPostgres();
            within(POSTGRES_AWAY.plusSeconds(60)).during(POSTGRES_AWAY)
                    .untilAsserted(() -> assertThat(change()).isEqualTo(503));

            // Then
            var answers = reads.taken();
            print("PostgreSQL", answers);
            assertThat(answers).isNotEmpty().allMatch(answer -> answer.good() || answer.clearProblem());

            // When
            infrastructure.startPostgres();

            // Then
            long began = System.nanoTime();
            within(RECOVERY).ignoreExceptions().until(() -> change() == 200);
            within(RECOVERY).until(() -> {
                var since = reads.taken();
                return since.size() > 1 && since.stream().allMatch(SteadyReads.Answer::good);
            });
            var took = Duration.ofNanos(System.nanoTime() - began);
            System.out.printf("PostgreSQL is back: all is well after %d ms%n", took.toMillis());
            assertThat(took).isLessThan(RECOVERY);
            allEventsArriveInOrder();
        }
        assertThat(processes()).isEqualTo(before);
    }

    private static void allEventsArriveInOrder() throws SQLException {
        long last = connections.number("select max(sequence) from connection");
        var all = LongStream.rangeClosed(1, last).boxed().toList();
        try (var events = new PublishedEvents(suite.ports().bootstrapServers())) {
            within(RECOVERY).untilAsserted(() -> assertThat(events.sequences()).isEqualTo(all));
            assertThat(events.byTopic()).allSatisfy(sequences -> assertThat(firsts(sequences)).isSorted());
        }
        within(RECOVERY).until(() -> connections.number("select count(*) from outbox_event") == 0);
        System.out.printf("%d changes, as many events%n", last);
    }

    /** At least once: a repeated one is known by its number. */
    private static List<Long> firsts(List<Long> sequences) {
        return sequences.stream().distinct().toList();
    }

    private static void print(String away, List<SteadyReads.Answer> answers) {
        var slowest = answers.stream().map(SteadyReads.Answer::took).max(Duration::compareTo).orElse(Duration.ZERO);
        System.out.printf("%s away: %s, slowest %d ms%n", away,
                answers.stream()
                        .collect(Collectors.groupingBy(SteadyReads.Answer::status, Collectors.counting())),
                slowest.toMillis());
    }
}
