package dev.patchbay.gateway.session;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.digest.Sha256;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** Opens, continues and ends sessions. */
@Singleton
public class Sessions {

    private final SessionRepository repository;
    private final SessionConfig config;
    private final Clock clock;
    private final Event<SessionEnded> ended;

    @Inject
    Sessions(SessionRepository repository, SessionConfig config, Clock clock, Event<SessionEnded> ended) {
        this.repository = repository;
        this.config = config;
        this.clock = clock;
        this.ended = ended;
    }

    /** Also clears away expired sessions, so that the table does not grow for ever. */
    public Uni<Refreshed> open(UUID account) {
        var token = RefreshToken.random();
        var session = new Session(account, token.hash(), clock.instant(), config.lifetime());
        return Panache.withTransaction(() -> repository.deleteExpired(clock.instant())
                .chain(() -> repository.persist(session)))
                .map(stored -> new Refreshed(stored.view(), Optional.of(token)));
    }

    /** Empty if there is no such session (any more). A refresh token that was replaced a while ago ends the session. */
    public Uni<Optional<Refreshed>> refresh(String token) {
        return Panache.withTransaction(() -> repository.lockByToken(Sha256.of(token), clock.instant())
                .chain(session -> session == null ? Uni.createFrom().item(Optional.empty()) : proceed(session, token)));
    }

    /** The session that a cookie stands for, without changing anything; empty if there is none. */
    public Uni<Optional<OpenSession>> find(String token) {
        var hash = Sha256.of(token);
        return Panache.withSession(() -> repository.findByToken(hash, clock.instant()))
                .map(session -> Optional.ofNullable(session).filter(found -> usable(found, hash)).map(Session::view));
    }

    public Uni<Boolean> isOpen(UUID id) {
        return Panache.withSession(() -> repository.isOpen(id, clock.instant()));
    }

    public Uni<Void> end(UUID id) {
        return Panache.withTransaction(() -> repository.deleteById(id)).invoke(() -> ended.fire(new SessionEnded(id)))
                .replaceWithVoid();
    }

    private Uni<Optional<Refreshed>> proceed(Session session, String token) {
        if (session.hasCurrent(Sha256.of(token))) {
            var next = RefreshToken.random();
            session.rotate(next.hash(), clock.instant(), config.lifetime());
            return Uni.createFrom().item(Optional.of(new Refreshed(session.view(), Optional.of(next))));
        }
        if (session.justRotated(clock.instant(), config.reuseGrace())) {
            return Uni.createFrom().item(Optional.of(new Refreshed(session.view(), Optional.empty())));
        }
        return repository.delete(session).invoke(() -> ended.fire(new SessionEnded(session.id)))
                .replaceWith(Optional.empty());
    }

    private boolean usable(Session session, byte[] hash) {
        return session.hasCurrent(hash) || session.justRotated(clock.instant(), config.reuseGrace());
    }
}
