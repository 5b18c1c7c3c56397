package dev.patchbay.gateway.invitation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.digest.Sha256;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;

/** Makes, checks and spends invitations. */
@Singleton
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final String OPEN = "codeHash = ?1 and usedAt is null and expiresAt > ?2";
    private static final String SPEND = "usedAt = ?2, usedBy = ?3 where " + OPEN;

    private final InvitationConfig config;
    private final Clock clock;

    @Inject
    Invitations(InvitationConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    Uni<NewInvitation> make(UUID madeBy) {
        var code = random();
        var now = clock.instant();
        var invitation = new Invitation(Sha256.of(code), madeBy, now, now.plus(config.lifetime()));
        return Panache.withTransaction(() -> persist(invitation))
                .replaceWith(new NewInvitation(invitation.id, code, invitation.expiresAt));
    }

    /**
     * Fails with {@code invitation_invalid} if it is unknown, used or expired.
     *
     * @param code null if there is none
     */
    public Uni<Void> check(String code) {
        return code == null ? invalid()
                : Panache.withSession(() -> count(OPEN, Sha256.of(code), clock.instant()))
                        .chain(open -> open == 1 ? Uni.createFrom().voidItem() : invalid());
    }

    /**
     * In the running transaction: of several who use it at once, one succeeds. The others fail with {@code invitation_invalid}.
     *
     * @param code null if there is none
     */
    public Uni<Void> spend(String code, UUID account) {
        return code == null ? invalid()
                : update(SPEND, Sha256.of(code), clock.instant(), account)
                        .chain(spent -> spent == 1 ? Uni.createFrom().voidItem() : invalid());
    }

    private static Uni<Void> invalid() {
        return Uni.createFrom().failure(new ProblemException(ErrorCode.INVITATION_INVALID,
                "It is missing, used, expired or mistyped. Ask whoever runs this Patchbay for a new one."));
    }

    private static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
