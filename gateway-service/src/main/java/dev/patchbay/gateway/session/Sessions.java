package dev.patchbay.gateway.session;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Opens, continues and ends sessions. */
@Singleton
public class Sessions {

    private final SessionRepository repository;
    private final SessionConfig config;
    private final Clock clock;
    private final SessionEndings endings;

    @Inject
    Sessions(SessionRepository repository, SessionConfig config, Clock clock, SessionEndings endings) {
        this.repository = repository;
        this.config = config;
        this.clock = clock;
        this.endings = endings;
    }

    /** Also clears away expired sessions, so that the table does not grow for ever. */
    public Uni<Refreshed> open(UUID account) {
        var token = RefreshToken.first();
        var session = new Session(account, token, clock.instant(), config);
        return Panache.withTransaction(() -> repository.deleteExpired(clock.instant())
                .chain(() -> repository.persist(session)))
                .map(stored -> new Refreshed(stored.view(), token));
    }

    /**
     * Empty if there is no such session (any more). Whoever presents a token that was replaced a moment ago gets the same
     * answer as whoever replaced it; one that was replaced earlier has been stolen from somebody, and ends the session (RFC
     * 9700, 4.14.2).
     */
    public Uni<Optional<Refreshed>> refresh(String token) {
        return recognised(token, this::proceed);
    }

    /** The session that a cookie stands for, without rotating its token; empty if there is none. */
    public Uni<Optional<OpenSession>> find(String token) {
        return recognised(token, (session, presented) -> session.view());
    }

    public Uni<Boolean> isOpen(UUID id) {
        return Panache.withSession(() -> repository.isOpen(id, clock.instant()));
    }

    /** Those of the sessions that have neither ended nor expired. */
    public Uni<Set<UUID>> open(Set<UUID> ids) {
        return Panache.withSession(() -> repository.open(ids, clock.instant())).map(Set::copyOf);
    }

    public Uni<Void> end(UUID id) {
        return Panache.withTransaction(() -> repository.deleteById(id)).invoke(() -> endings.signedOut(id))
                .replaceWithVoid();
    }

    private <T> Uni<Optional<T>> recognised(String cookie, BiFunction<Session, RefreshToken, T> use) {
        return RefreshToken.parse(cookie)
                .map(token -> Panache.withTransaction(() -> repository.lockByFamily(token.familyHash(), clock.instant())
                        .chain(session -> session == null ? Uni.createFrom().item(Optional.<T> empty())
                                : judge(session, token, use))))
                .orElse(Uni.createFrom().item(Optional.empty()));
    }

    private <T> Uni<Optional<T>> judge(Session session, RefreshToken token, BiFunction<Session, RefreshToken, T> use) {
        return switch (session.standing(token, clock.instant(), config.reuseGrace())) {
            case CURRENT, JUST_REPLACED -> Uni.createFrom().item(() -> Optional.of(use.apply(session, token)));
            case STALE -> repository.delete(session).chain(() -> endings.reused(session.view()))
                    .replaceWith(Optional.empty());
        };
    }

    private Refreshed proceed(Session session, RefreshToken token) {
        var next = session.standing(token, clock.instant(), config.reuseGrace()) == Session.Standing.CURRENT
                ? session.rotate(token, clock.instant(), config)
                : token.successor(session.rotationSalt);
        return new Refreshed(session.view(), next);
    }
}
