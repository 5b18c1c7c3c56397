package dev.patchbay.euria.description;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.call.CallException;
import dev.patchbay.kit.call.Permission;
import dev.patchbay.kit.control.ControlChanged;
import io.quarkus.runtime.ShutdownEvent;

/** The descriptions that this replica begins and tells, and for a minute at most those that it told. */
@Singleton
class Known {

    private static final Duration AFTER_THE_END = Duration.ofMinutes(1);
    private static final int HEAVIEST = 8 * 1024 * 1024;

    private final Permission permission;
    private final Set<Interruptible> opening = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Writing> writing = new ConcurrentHashMap<>();
    private final Cache<UUID, Description> ended = Caffeine.newBuilder().expireAfterWrite(AFTER_THE_END)
            .maximumWeight(HEAVIEST).weigher((UUID id, Description description) -> description.weight()).build();

    @Inject
    Known(Permission permission) {
        this.permission = permission;
    }

    void opening(Interruptible beginning) {
        opening.add(beginning);
    }

    /** Or refused, or wanted no more. */
    void opened(Interruptible beginning) {
        opening.remove(beginning);
    }

    void begun(Writing description) {
        writing.put(description.id(), description);
        // the switch may have been turned since it was asked for
        breakOffUnlessPermitted(Stream.of(description));
    }

    void ended(Description description) {
        ended.put(description.id(), description);
        writing.remove(description.id(), description);
    }

    /** Whoever switches the integration off means what is under way, too. */
    void switched(@Observes ControlChanged change) {
        breakOffUnlessPermitted(underWay());
    }

    /** Readers are told, rather than cut off by the end of the process; what has not begun may be tried again later. */
    void stop(@Observes ShutdownEvent event) {
        var why = new ProblemException(ErrorCode.SERVICE_UNAVAILABLE, "The service is being restarted.");
        underWay().forEach(description -> description.breakOff(why));
    }

    /** Another account's is not there. */
    Optional<Description> find(UUID account, UUID id) {
        return underWay(account, id).or(() -> Optional.ofNullable(ended.getIfPresent(id))
                .filter(description -> description.account().equals(account)));
    }

    /** The same, while it is being written. */
    Optional<Description> underWay(UUID account, UUID id) {
        return Optional.<Description> ofNullable(writing.get(id)).filter(found -> found.account().equals(account));
    }

    private Stream<Interruptible> underWay() {
        return Stream.concat(opening.stream(), writing.values().stream());
    }

    private void breakOffUnlessPermitted(Stream<? extends Interruptible> descriptions) {
        try {
            permission.requireCallable();
        } catch (CallException e) {
            descriptions.forEach(description -> description.breakOff(e));
        }
    }
}
