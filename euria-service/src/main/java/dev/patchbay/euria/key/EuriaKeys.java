package dev.patchbay.euria.key;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.patchbay.edge.assertion.Caller;
import dev.patchbay.euria.EuriaConfig;
import dev.patchbay.euria.EuriaConfig.KeyOwner;
import dev.patchbay.kit.call.Credentials;
import dev.patchbay.kit.token.Tokens;

/** Which key a call shows. */
@Singleton
public class EuriaKeys {

    private final Tokens tokens;
    private final KeyOwner owner;

    @Inject
    EuriaKeys(Tokens tokens, EuriaConfig config) {
        this.tokens = tokens;
        this.owner = config.key();
    }

    /** The operator's or the caller's own; never one for want of the other, since somebody pays for it. */
    public Credentials of(Caller caller) {
        return ofOperator() ? tokens.ofApp() : tokens.ofUser(caller);
    }

    /** The same while the account's owner is away. */
    public Credentials of(UUID account) {
        return ofOperator() ? tokens.ofApp() : tokens.ofAccount(account);
    }

    public boolean ofOperator() {
        return owner == KeyOwner.OPERATOR;
    }
}
