package dev.patchbay.devstack.home;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

import dev.patchbay.stack.StackException;

/** Passwords and client secrets, each made at its first use and kept in one file that only its owner may read. */
public final class Secrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Map<String, String> values;

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /** @throws StackException when the file is there but cannot be read */
    public static Secrets in(Home home) {
        try {
            return new Secrets(home.secrets(), OwnerOnly.read(home.secrets()));
        } catch (IOException | IllegalArgumentException e) {
            throw new StackException("The secrets in %s cannot be read: %s. Check who owns the file, or put its backup back."
                    .formatted(home.secrets(), e), e);
        }
    }

    public String superuserPassword() {
        return get("postgres.superuser");
    }

    public String databasePassword(String database) {
        return get("database." + database);
    }

    /** What a service proves itself to token-service with. */
    public String clientSecret(String service) {
        return get("client." + service);
    }

    /** Of the account that the tour walks with. */
    public String tourPassword() {
        return get("account.tour");
    }

    private synchronized String get(String name) {
        var known = values.get(name);
        return known == null ? make(name) : known;
    }

    private String make(String name) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        values.put(name, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        try {
            OwnerOnly.write(file, values);
        } catch (IOException e) {
            throw new StackException("The secrets could not be written to %s: %s".formatted(file, e), e);
        }
        return values.get(name);
    }
}
