package dev.patchbay.kit.token;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.edge.problem.ErrorCode;
import dev.patchbay.edge.problem.ProblemException;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Credentials;
import io.smallrye.mutiny.Uni;

/** Hands out credentials for calls and remembers them for a short while. */
@Singleton
public class Tokens {

    private final TokenService tokenService;
    private final Duration rememberedFor;
    private final Clock clock;
    private final Cache<UUID, TokenSlot> users;
    private volatile TokenSlot app;

    @Inject
    Tokens(TokenService tokenService, TokenConfig config, Clock clock) {
        this.tokenService = tokenService;
        this.rememberedFor = config.rememberedFor();
        this.clock = clock;
        this.users = Caffeine.newBuilder().maximumSize(config.rememberedAccounts()).build();
        this.app = new TokenSlot(clock);
    }

    /** For what is the account's own. */
    public Credentials ofUser(Caller caller) {
        return new UserCredentials(caller.account(), rejected -> tokenService.accessToken(caller, rejected));
    }

    /** The same while its owner is away; the service needs the grant {@code background} of token-service. */
    public Credentials ofAccount(UUID account) {
        return new UserCredentials(account, rejected -> tokenService.accessToken(account, rejected));
    }

    /** For what everybody may see: the user's token, or the app's where the account is not connected. */
    public Credentials ofUserOrApp(Caller caller) {
        return new CatalogueCredentials(caller);
    }

    /** The app's alone, whoever asks or nobody: for a provider that everybody here uses by the operator's account. */
    public Credentials ofApp() {
        return new AppCredentials();
    }

    /** At once, and also for answers of token-service that are still under way. */
    public void drop(UUID account) {
        users.invalidate(account);
    }

    private TokenSlot slot(UUID account) {
        return users.get(account, absent -> new TokenSlot(clock));
    }

    private Uni<Credential> appToken() {
        return remembered(app, tokenService::appToken);
    }

    private Uni<Credential> newAppToken() {
        app = new TokenSlot(clock);
        return appToken();
    }

    private Uni<Credential> remembered(TokenSlot slot, Supplier<Uni<Credential>> fetch) {
        var usable = slot.usable();
        return usable != null ? Uni.createFrom().item(usable) : fetched(slot, fetch.get());
    }

    private Uni<Credential> fetched(TokenSlot slot, Uni<Credential> answer) {
        return answer.invoke(credential -> slot.remember(credential, rememberedFor));
    }

    private final class AppCredentials implements Credentials {

        @Override
        public Uni<Credential> obtain() {
            return appToken();
        }

        @Override
        public Uni<Credential> replace(Credential rejected) {
            return newAppToken();
        }
    }

    private class UserCredentials implements Credentials {

        private final UUID account;
        private final Function<Long, Uni<Credential>> source;

        /** @param source by the version of the token that was rejected, null if none was */
        UserCredentials(UUID account, Function<Long, Uni<Credential>> source) {
            this.account = account;
            this.source = source;
        }

        @Override
        public Uni<Credential> obtain() {
            return remembered(slot(account), () -> source.apply(null));
        }

        @Override
        public Uni<Credential> replace(Credential rejected) {
            return rejected.ofApp() ? newAppToken() : newUserToken(rejected);
        }

        private Uni<Credential> newUserToken(Credential rejected) {
            drop(account);
            return fetched(slot(account), source.apply(rejected.version()));
        }
    }

    private final class CatalogueCredentials extends UserCredentials {

        CatalogueCredentials(Caller caller) {
            super(caller.account(), rejected -> tokenService.accessToken(caller, rejected));
        }

        /** Without an app token either, connecting is the remedy, so that is what the failure says. */
        @Override
        public Uni<Credential> obtain() {
            return super.obtain().onFailure(CatalogueCredentials::notConnected)
                    .recoverWithUni(failure -> appToken().onFailure(CatalogueCredentials::notConnected)
                            .transform(ignored -> failure));
        }

        private static boolean notConnected(Throwable failure) {
            return failure instanceof ProblemException problem && problem.code() == ErrorCode.NOT_CONNECTED;
        }
    }
}
