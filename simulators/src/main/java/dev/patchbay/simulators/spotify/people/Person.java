package dev.patchbay.simulators.spotify.people;

/** Somebody with a simulated Spotify account. {@code accountId} never changes, whatever the seed. */
public record Person(String id, String accountId, String displayName, String country) {

    public String email() {
        return id + "@people.example";
    }
}
