package dev.patchbay.gateway.account;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** The people of this installation. */
@Singleton
public class Accounts {

    private static final List<String> FIRST_ROLES = List.of("admin", "user");
    private static final List<String> LATER_ROLES = List.of("user");

    private final AccountRepository repository;
    private final PasswordHasher hasher;
    private final Registration registration;
    private final Clock clock;

    @Inject
    Accounts(AccountRepository repository, PasswordHasher hasher,
            @ConfigProperty(name = "patchbay.registration", defaultValue = "open") Registration registration, Clock clock) {
        this.repository = repository;
        this.hasher = hasher;
        this.registration = registration;
        this.clock = clock;
    }

    /** Fails with {@code registration_closed}, or with {@code conflict} if the name is taken. */
    public Uni<AccountView> register(String username, String password) {
        if (registration == Registration.CLOSED) {
            return Uni.createFrom().failure(new ProblemException(ErrorCode.REGISTRATION_CLOSED,
                    "Ask whoever runs this Patchbay for an account."));
        }
        return hasher.hash(password).chain(hash -> Panache.withTransaction(() -> create(username, hash)))
                .map(Account::view);
    }

    /** Fails with {@code credentials_invalid}, in the same words and time whether the name or the password is wrong. */
    public Uni<AccountView> authenticate(String username, String password) {
        return Panache.withSession(() -> repository.findByName(username))
                .chain(account -> hasher.matches(password, account == null ? null : account.passwordHash)
                        .map(matches -> {
                            if (!matches) {
                                throw new ProblemException(ErrorCode.CREDENTIALS_INVALID, "Check both and try again.");
                            }
                            return account.view();
                        }));
    }

    /** Fails with {@code unauthenticated} if the account is gone. */
    public Uni<AccountView> find(UUID id) {
        return Panache.withSession(() -> repository.findById(id)).onItem().ifNull()
                .failWith(() -> new ProblemException(ErrorCode.UNAUTHENTICATED, "This account no longer exists."))
                .map(Account::view);
    }

    private Uni<Account> create(String username, String passwordHash) {
        return repository.lockRegistration().chain(() -> repository.findByName(username)).invoke(existing -> {
            if (existing != null) {
                throw new ProblemException(ErrorCode.CONFLICT, "This name is taken. Choose another one.");
            }
        }).chain(() -> repository.count()).map(count -> count == 0 ? FIRST_ROLES : LATER_ROLES)
                .chain(roles -> repository.persist(new Account(username, passwordHash, roles, clock.instant())));
    }
}
