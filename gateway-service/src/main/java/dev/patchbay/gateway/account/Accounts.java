package dev.patchbay.gateway.account;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.gateway.invitation.Invitations;
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
    private final Invitations invitations;
    private final Clock clock;

    @Inject
    Accounts(AccountRepository repository, PasswordHasher hasher,
            @ConfigProperty(name = "patchbay.registration", defaultValue = "open") Registration registration,
            Invitations invitations, Clock clock) {
        this.repository = repository;
        this.hasher = hasher;
        this.registration = registration;
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * Fails with {@code registration_closed}, with {@code invitation_invalid} where one is needed, or with {@code conflict} if
     * the name is taken.
     *
     * @param invitation null if there is none
     */
    public Uni<VerifiedAccount> register(String username, String password, String invitation) {
        return admit(invitation).chain(() -> hasher.hash(password))
                .chain(hash -> Panache.withTransaction(() -> create(username, hash, invitation))).map(Account::verified);
    }

    /**
     * The database ends all sessions of the account with it. Fails with {@code credentials_invalid} if somebody else was
     * faster.
     */
    public Uni<VerifiedAccount> changePassword(VerifiedAccount verified, String password) {
        var account = verified.account();
        return hasher.hash(password).call(hash -> Panache
                .withTransaction(() -> repository.changePassword(account.id(), verified.passwordHash(), hash))
                .invoke(changed -> require(changed == 1))).map(hash -> new VerifiedAccount(account, hash));
    }

    /**
     * In the running transaction, until whose end the password cannot be changed: a password that was right when it was
     * compared may be an old one by now. Fails with {@code credentials_invalid} if it is.
     */
    public Uni<Void> confirm(VerifiedAccount verified) {
        return repository.lockUnchanged(verified.account().id(), verified.passwordHash())
                .invoke(account -> require(account != null)).replaceWithVoid();
    }

    /** Fails with {@code credentials_invalid}, in the same words and time whether the name or the password is wrong. */
    public Uni<VerifiedAccount> authenticate(String username, String password) {
        return Panache.withSession(() -> repository.findByName(username))
                .chain(account -> hasher.matches(password, account == null ? null : account.passwordHash)
                        .map(matches -> {
                            require(matches);
                            return account.verified();
                        }));
    }

    /** Fails with {@code unauthenticated} if the account is gone. */
    public Uni<AccountView> find(UUID id) {
        return Panache.withSession(() -> repository.findById(id)).onItem().ifNull()
                .failWith(() -> new ProblemException(ErrorCode.UNAUTHENTICATED, "This account no longer exists."))
                .map(Account::view);
    }

    /** Fails with {@code not_found}; for admins only, since it tells who is there. */
    public Uni<AccountView> named(String username) {
        return Panache.withSession(() -> repository.findByName(username)).onItem().ifNull()
                .failWith(() -> new ProblemException(ErrorCode.NOT_FOUND, "There is no account of this name."))
                .map(Account::view);
    }

    private static void require(boolean valid) {
        if (!valid) {
            throw new ProblemException(ErrorCode.CREDENTIALS_INVALID, "Check both and try again.");
        }
    }

    /** Before the password is hashed, which costs more than anybody who is not admitted should get. */
    private Uni<Void> admit(String invitation) {
        return switch (registration) {
            case OPEN -> Uni.createFrom().voidItem();
            case CLOSED -> Uni.createFrom().failure(new ProblemException(ErrorCode.REGISTRATION_CLOSED,
                    "Ask whoever runs this Patchbay for an account."));
            case INVITATION -> Panache.withSession(repository::count)
                    .chain(count -> count == 0 ? Uni.createFrom().voidItem() : invitations.check(invitation));
        };
    }

    private Uni<Account> create(String username, String passwordHash, String invitation) {
        return repository.lockRegistration().chain(() -> repository.findByName(username)).invoke(existing -> {
            if (existing != null) {
                throw new ProblemException(ErrorCode.CONFLICT, "This name is taken. Choose another one.");
            }
        }).chain(() -> repository.count()).chain(count -> store(username, passwordHash, invitation, count == 0));
    }

    private Uni<Account> store(String username, String passwordHash, String invitation, boolean first) {
        var account = new Account(username, passwordHash, first ? FIRST_ROLES : LATER_ROLES, clock.instant());
        var stored = repository.persistAndFlush(account);
        return first || registration != Registration.INVITATION ? stored
                : stored.call(() -> invitations.spend(invitation, account.id));
    }
}
