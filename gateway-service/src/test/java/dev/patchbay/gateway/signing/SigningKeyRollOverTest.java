package dev.patchbay.gateway.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.patchbay.gateway.accesstoken.AccessTokenConfig;
import dev.patchbay.gateway.accesstoken.AccessTokens;
import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.tokenservice.Sealing;
import dev.patchbay.stack.time.HandClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;

/** Two replicas share the gateway's database, whose keys are put back afterwards. */
@QuarkusTest
@Gateway
class SigningKeyRollOverTest {

    private static final Duration MONTH = Duration.ofDays(30);

    @Inject
    SigningKeyRepository repository;
    @Inject
    Sealing sealing;
    @Inject
    SigningKeyConfig config;
    @Inject
    AccessTokenConfig tokens;

    private final HandClock clock = new HandClock(Instant.now());
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private List<StoredSigningKey> before;

    @BeforeEach
    void remember() throws Throwable {
        before = VertxContextSupport.subscribeAndAwait(repository::inOrder);
    }

    @AfterEach
    void putBack() throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(repository::deleteAll));
        for (var key : before) {
            VertxContextSupport.subscribeAndAwait(() -> repository.offer(key));
        }
    }

    @Test
    void aNewKeyIsPublishedBeforeItSigns() throws Throwable {
        // Given
        var replica = started();
        var old = replica.current().id();
        clock.advance(MONTH.minus(Duration.ofMinutes(10)));
        // When
        refresh(replica);
        // Then
        assertThat(replica.published()).isEqualTo(2);
        assertThat(replica.publicSet().toString()).contains(old).doesNotContain("\"d\"", " d=");
        assertThat(replica.current().id()).isEqualTo(old);
        clock.advance(Duration.ofMinutes(10));
        assertThat(replica.current().id()).isNotEqualTo(old);
        assertThat(replica.find(old)).isPresent();
    }

    @Test
    void tokensOutliveTheKeyThatSignedThem() throws Throwable {
        // Given
        var replica = started();
        clock.advance(MONTH.minus(Duration.ofMinutes(10)));
        refresh(replica);
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        var token = accessTokens(replica).issue(UUID.randomUUID(), UUID.randomUUID(), List.of("user")).value();
        // When
        clock.advance(Duration.ofSeconds(2));
        refresh(replica);
        // Then
        assertThat(accessTokens(replica).verify(token).roles()).containsExactly("user");
        assertThat(accessTokens(replica).issue(UUID.randomUUID(), UUID.randomUUID(), List.of()).value().split("\\.", -1)[0])
                .isNotEqualTo(token.split("\\.", -1)[0]);
    }

    @Test
    void anOldKeyIsGoneWhenItsTokensAre() throws Throwable {
        // Given
        var replica = started();
        var old = replica.current().id();
        var forged = accessTokens(replica).issue(UUID.randomUUID(), UUID.randomUUID(), List.of("admin")).value();
        clock.advance(MONTH);
        refresh(replica);
        clock.advance(Duration.ofMinutes(71));
        // When
        refresh(replica);
        // Then
        assertThat(replica.find(old)).isEmpty();
        assertThat(replica.published()).isEqualTo(1);
        assertThatThrownBy(() -> accessTokens(replica).verify(forged)).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void theLastKeyThatWorksStaysWhileANewerOneCannotBeUnsealed() throws Throwable {
        // Given
        var replica = started();
        var works = replica.current().id();
        var since = clock.instant().minus(Duration.ofHours(2));
        VertxContextSupport.subscribeAndAwait(
                () -> repository.offer(new StoredSigningKey("damaged", "nonsense", 1_000_000, since, since)));
        // When
        refresh(replica);
        // Then
        assertThat(started().current().id()).isEqualTo(works);
    }

    @Test
    void aCheckThatFailsIsCountedAndKeepsTheKeys() throws Throwable {
        // Given
        var replica = started();
        VertxContextSupport.subscribeAndAwait(replica::check);
        var works = replica.current().id();
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(repository::deleteAll));
        VertxContextSupport.subscribeAndAwait(
                () -> repository.offer(new StoredSigningKey("damaged", "nonsense", 1, clock.instant(), clock.instant())));
        // When
        VertxContextSupport.subscribeAndAwait(replica::check);
        // Then
        assertThat(replica.current().id()).isEqualTo(works);
        assertThat(checks("succeeded")).isEqualTo(1);
        assertThat(checks("failed")).isEqualTo(1);
    }

    @Test
    void replicasThatRollOverTogetherAgree() throws Throwable {
        // Given
        var replicas = Stream.generate(this::started).limit(8).toList();
        clock.advance(MONTH);
        // When
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            replicas.forEach(replica -> threads.execute(() -> refreshed(replica)));
        }
        for (var replica : replicas) {
            refresh(replica);
        }
        clock.advance(Duration.ofMinutes(10));
        // Then
        assertThat(replicas).extracting(SigningKeys::published).containsOnly(2);
        assertThat(replicas).extracting(replica -> replica.current().id()).containsOnly(replicas.getFirst().current().id());
    }

    @Test
    void replicasThatStartTogetherAgree() throws Throwable {
        // Given
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(repository::deleteAll));
        var first = replica();
        var second = replica();
        var rollOver = new SigningKeyRollOver(repository, sealing, config, clock);
        // When
        VertxContextSupport.subscribeAndAwait(() -> rollOver.advance(KeyRing.EMPTY));
        VertxContextSupport.subscribeAndAwait(() -> rollOver.advance(KeyRing.EMPTY));
        refresh(first);
        refresh(second);
        // Then
        assertThat(first.published()).isEqualTo(1);
        assertThat(first.current().id()).isEqualTo(second.current().id());
    }

    @Test
    void theMetricsTellAgeAndNumber() {
        // Given
        started();
        // When
        clock.advance(Duration.ofHours(1));
        // Then
        assertThat(registry.get("patchbay.signing.keys").gauge().value()).isEqualTo(1);
        assertThat(registry.get("patchbay.signing.key.age").gauge().value()).isGreaterThanOrEqualTo(3600);
    }

    private double checks(String outcome) {
        return registry.get("patchbay.signing.key.checks").tag("outcome", outcome).counter().count();
    }

    private SigningKeys replica() {
        var metrics = new SigningKeyMetrics(registry, clock);
        var keys = new SigningKeys(new SigningKeyLoader(repository, sealing),
                new SigningKeyRollOver(repository, sealing, config, clock), metrics, clock);
        metrics.watch(keys);
        return keys;
    }

    private SigningKeys started() {
        return refreshed(replica());
    }

    private static SigningKeys refreshed(SigningKeys replica) {
        try {
            refresh(replica);
            return replica;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private static void refresh(SigningKeys replica) throws Throwable {
        VertxContextSupport.subscribeAndAwait(replica::refresh);
    }

    private AccessTokens accessTokens(SigningKeys replica) {
        return new AccessTokens(new TokenSigner(replica), replica, tokens, clock);
    }
}
