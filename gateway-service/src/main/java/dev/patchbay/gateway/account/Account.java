package dev.patchbay.gateway.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A person who can sign in. Names are unique regardless of case. */
@Entity
class Account {

    @Id
    UUID id;
    String username;
    String passwordHash;
    String[] roles;
    Instant createdAt;

    protected Account() {
    }

    Account(String username, String passwordHash, List<String> roles, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.passwordHash = passwordHash;
        this.roles = roles.toArray(String[]::new);
        this.createdAt = createdAt;
    }

    AccountView view() {
        return new AccountView(id, username, List.of(roles));
    }

    VerifiedAccount verified() {
        return new VerifiedAccount(view(), passwordHash);
    }
}
