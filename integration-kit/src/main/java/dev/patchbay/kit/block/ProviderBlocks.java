package dev.patchbay.kit.block;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import dev.patchbay.kit.call.CallConfig;
import dev.patchbay.kit.call.Credential;
import dev.patchbay.kit.call.Provider;
import io.smallrye.mutiny.Uni;

/**
 * Remembers, for all replicas, that the provider asked to be left alone: requests sent while limited lengthen the limit. That
 * is one for the whole app, or, where the provider limits each credential, that of the account whose own credential it was.
 */
@Singleton
public class ProviderBlocks {

    private static final Logger LOG = Logger.getLogger(ProviderBlocks.class);
    private static final String APP = "app";
    private static final int MOST_ACCOUNTS = 10_000;

    private final Provider provider;
    private final Duration longestPause;
    private final SharedBlock app;
    private final LoadingCache<UUID, SharedBlock> accounts;

    @Inject
    ProviderBlocks(Provider provider, BlockStore store, CallConfig config, Clock clock) {
        this.provider = provider;
        this.longestPause = config.rateLimit().longestPause();
        this.app = new SharedBlock(provider.name(), APP, store, clock);
        this.accounts = Caffeine.newBuilder().maximumSize(MOST_ACCOUNTS)
                .build(account -> new SharedBlock(provider.name(), account.toString(), store, clock));
    }

    /** How long whoever shows this must still leave the provider alone; zero if it may be called. */
    public Uni<Duration> remaining(Credential credential) {
        return block(credential).map(SharedBlock::remaining).orElseGet(() -> Uni.createFrom().item(Duration.ZERO));
    }

    /** The same for all that concerns this account, be it its own or everybody's; nobody is told of another's. */
    public Uni<Duration> remaining(UUID account) {
        return provider.limitsEachCredential()
                ? app.remaining().flatMap(everybodys -> accounts.get(account).remaining().map(own -> longer(own, everybodys)))
                : app.remaining();
    }

    /** What a 429 asked for: a wait that is too long for a request becomes a block, for everybody whom the limit concerns. */
    public Uni<Void> obey(Credential credential, Duration retryAfter) {
        return block(credential).map(block -> obey(block, retryAfter)).orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** The same of a request without any credential. */
    public Uni<Void> obey(Duration retryAfter) {
        return obey(app, retryAfter);
    }

    /** Empty for one that belongs to no account yet: nobody else can be limited by it, and what follows may be another. */
    private Optional<SharedBlock> block(Credential credential) {
        if (credential.ofApp() || !provider.limitsEachCredential()) {
            return Optional.of(app);
        }
        return Optional.ofNullable(credential.holder()).map(accounts::get);
    }

    private Uni<Void> obey(SharedBlock block, Duration retryAfter) {
        if (retryAfter.compareTo(longestPause) <= 0) {
            return Uni.createFrom().voidItem();
        }
        LOG.infof("%s asks to be left alone for %d seconds%s", provider.name(), retryAfter.toSeconds(),
                block == app ? "" : " by one account");
        return block.begin(retryAfter);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
