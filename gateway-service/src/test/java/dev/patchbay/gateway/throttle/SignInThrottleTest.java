package dev.patchbay.gateway.throttle;

import static dev.patchbay.gateway.fake.Problems.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.gateway.account.AccountView;
import dev.patchbay.gateway.account.VerifiedAccount;
import dev.patchbay.gateway.database.DatabasePatience;
import dev.patchbay.gateway.fake.Gateway;
import dev.patchbay.gateway.fake.Person;
import dev.patchbay.stack.time.HandClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;

@QuarkusTest
@Gateway
class SignInThrottleTest {

    private static final String RIGHT = "right";
    private static final String WRONG = "credentials_invalid";
    private static final String WAIT = "rate_limited";

    @Inject
    Pool database;
    @Inject
    DatabasePatience patience;

    private final HandClock clock = new HandClock(Instant.now());
    private final DatabaseTime time = new DatabaseTime() {
        @Override
        Uni<OffsetDateTime> now(SqlConnection connection) {
            return Uni.createFrom().item(clock.instant().atOffset(ZoneOffset.UTC));
        }
    };
    private final AtomicInteger checked = new AtomicInteger();
    private final String name = "n-" + UUID.randomUUID();
    private final String home = address();

    @Test
    void eachFurtherGuessMakesTheNextWaitTwiceAsLong() {
        // Given
        IntStream.rangeClosed(1, 6).forEach(attempt -> assertThat(guess(name, home)).isEqualTo(WRONG));
        for (int seconds = 1; seconds < 64; seconds *= 2) {
            // When
            var tooEarly = guess(name, home);
            clock.advance(Duration.ofSeconds(seconds));
            // Then
            assertThat(tooEarly).isEqualTo(WAIT);
            assertThat(guess(name, home)).isEqualTo(WRONG);
        }
        clock.advance(Duration.ofDays(2));
        assertThat(guess(name, home)).isEqualTo(WRONG);
        assertThat(guess(name, home)).isEqualTo(WRONG);
    }

    @Test
    void aNameThatNobodyHasIsTreatedAlike() {
        // Given
        var person = Person.registered();
        // When
        var known = IntStream.range(0, 12).mapToObj(i -> guess(person.name(), home)).toList();
        var unknown = IntStream.range(0, 12).mapToObj(i -> guess(name, address())).toList();
        var unknownAtHome = IntStream.range(0, 12).mapToObj(i -> guess(name, home)).toList();
        // Then
        assertThat(known).isEqualTo(unknownAtHome).endsWith(WAIT);
        assertThat(unknown).containsOnly(WRONG);
    }

    @Test
    void manyAtOnceAreAsManyAsTheyAre() throws Throwable {
        // Given
        var throttle = throttle(settings(100));
        // When
        var attempts = IntStream.range(0, 40).mapToObj(i -> outcome(throttle, name, home, WRONG)).toList();
        var outcomes = VertxContextSupport.subscribeAndAwait(() -> Uni.join().all(attempts).andFailFast());
        // Then
        assertThat(outcomes).filteredOn(WRONG::equals).hasSize(6);
        assertThat(checked).hasValue(6);
    }

    @Test
    void theOwnerIsNotKeptOutByGuessesFromElsewhere() {
        // Given
        var person = Person.registered();
        assertThat(attempt(person.name(), home, RIGHT)).isEqualTo(RIGHT);
        // When
        var guesses = IntStream.range(0, 80).mapToObj(i -> guess(person.name(), address())).toList();
        // Then
        assertThat(guesses).endsWith(WAIT).filteredOn(WRONG::equals).hasSize(51);
        assertThat(attempt(person.name(), home, RIGHT)).isEqualTo(RIGHT);
        var elsewhere = address();
        assertThat(attempt(person.name(), elsewhere, RIGHT)).isEqualTo(WAIT);
        clock.advance(Duration.ofSeconds(30));
        assertThat(attempt(person.name(), elsewhere, RIGHT)).isEqualTo(RIGHT);
    }

    @Test
    void oneAddressCannotTryEverybody() {
        var guesses = IntStream.range(0, 40).mapToObj(i -> guess(name + i, home)).toList();
        assertThat(guesses).filteredOn(WRONG::equals).hasSize(31);
        assertThat(guess(name, address())).isEqualTo(WRONG);
    }

    @Test
    void onlyWrongPasswordsCount() {
        // Given
        var person = Person.registered();
        IntStream.range(0, 20).forEach(i -> attempt(name, home, "service_unavailable"));
        IntStream.range(0, 20).forEach(i -> attempt(person.name(), home, RIGHT));
        // Then
        assertThat(guess(name, home)).isEqualTo(WRONG);
        assertThat(guess(person.name(), home)).isEqualTo(WRONG);
    }

    @Test
    void theTableStaysWithinItsBounds() throws Throwable {
        // Given
        IntStream.range(0, 30).forEach(i -> guess(name + i, address()));
        // When
        VertxContextSupport.subscribeAndAwait(throttle(settings(10))::tidy);
        // Then
        assertThat(VertxContextSupport.subscribeAndAwait(() -> database.query("select count(*) from sign_in_tally").execute())
                .iterator().next().getLong(0)).isEqualTo(10);
    }

    @Test
    void aClientIsToldHowLongToWait() throws Throwable {
        // Given
        var person = Person.registered();
        Person.post("login", person.name(), "a wrong password").then().spec(problem(401, "credentials_invalid"));
        person.mustWaitForAMinute(database);
        // When
        var refused = Person.post("login", person.name(), person.password());
        // Then
        refused.then().spec(problem(429, "rate_limited")).header("Retry-After", matchesPattern("5\\d|60"))
                .body("retry_after", lessThanOrEqualTo(60));
    }

    private String guess(String username, String address) {
        return attempt(username, address, WRONG);
    }

    private String attempt(String username, String address, String result) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> outcome(throttle(settings(100_000)), username, address, result));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }

    private Uni<String> outcome(SignInThrottle throttle, String username, String address, String result) {
        return throttle.attempt(new Origin(username, address), () -> authenticate(username, result)).map(account -> RIGHT)
                .onFailure(ProblemException.class).recoverWithItem(failure -> failure.code().wireName());
    }

    private Uni<VerifiedAccount> authenticate(String username, String result) {
        checked.incrementAndGet();
        return RIGHT.equals(result)
                ? database.preparedQuery("select id from account where username = $1")
                        .execute(io.vertx.mutiny.sqlclient.Tuple.of(username)).map(rows -> rows.iterator().next().getUUID(0))
                        .map(id -> new VerifiedAccount(new AccountView(id, username, List.of()), "hash"))
                : Uni.createFrom()
                        .failure(new ProblemException(ErrorCode.valueOf(result.toUpperCase(java.util.Locale.ROOT)), ""));
    }

    private SignInThrottle throttle(ThrottleConfig config) {
        return new SignInThrottle(database, new Tallies(database, config, time), new KnownPlaces(), config, patience,
                new SimpleMeterRegistry());
    }

    private static String address() {
        return UUID.randomUUID().toString();
    }

    private static ThrottleConfig settings(int maxCounts) {
        return new io.smallrye.config.SmallRyeConfigBuilder().withMapping(ThrottleConfig.class)
                .withConverter(Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .withDefaultValue("patchbay.sign-in.max-counts", Integer.toString(maxCounts)).build()
                .getConfigMapping(ThrottleConfig.class);
    }
}
