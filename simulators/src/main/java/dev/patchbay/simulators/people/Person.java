package dev.patchbay.simulators.people;

/**
 * Somebody with an account at every simulated provider. {@code accountId} is Spotify's and never changes, whatever the seed.
 */
public record Person(String id, String accountId, String displayName, String country) {

    public String email() {
        return id + "@people.example";
    }
}
