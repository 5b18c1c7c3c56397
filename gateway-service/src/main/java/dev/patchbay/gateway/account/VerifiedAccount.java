package dev.patchbay.gateway.account;

import java.util.Objects;

/**
 * An account whose password was right a moment ago.
 *
 * @param passwordHash what it was compared with; never printed
 */
public record VerifiedAccount(AccountView account, String passwordHash) {

    public VerifiedAccount {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(passwordHash, "passwordHash");
    }

    @Override
    public String toString() {
        return "verified account " + account.id();
    }
}
