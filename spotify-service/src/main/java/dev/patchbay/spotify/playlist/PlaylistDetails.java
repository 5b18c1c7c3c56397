package dev.patchbay.spotify.playlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import dev.patchbay.kit.operation.Inputs;

/**
 * What somebody says of a playlist, in Spotify's own words; null is left as it is.
 *
 * @param shown whether it is on the owner's profile
 * @param collaborative whether others may change it, which only one that is not public can have
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaylistDetails(String name, String description, @JsonProperty("public") Boolean shown, Boolean collaborative) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 300;
    private static final PlaylistDetails NOTHING = new PlaylistDetails(null, null, null, null);

    /** For a new one; it is private unless somebody wants it otherwise. */
    static PlaylistDetails create(PlaylistDetails asked) {
        var given = orNothing(asked);
        var inputs = given.checked();
        inputs.check(given.name != null, "name", "must be given");
        inputs.verify();
        return new PlaylistDetails(given.name, given.description, Boolean.TRUE.equals(given.shown),
                Boolean.TRUE.equals(given.collaborative));
    }

    static PlaylistDetails change(PlaylistDetails asked, Inputs inputs) {
        var given = orNothing(asked);
        given.check(inputs);
        inputs.check(!given.equals(NOTHING), "name", "or description, public or collaborative must be given");
        inputs.verify();
        return given;
    }

    private static PlaylistDetails orNothing(PlaylistDetails asked) {
        return asked == null ? NOTHING : asked;
    }

    private Inputs checked() {
        var inputs = new Inputs();
        check(inputs);
        return inputs;
    }

    private void check(Inputs inputs) {
        inputs.check(name == null || (!name.isBlank() && name.length() <= LONGEST_NAME), "name",
                "must have from 1 to " + LONGEST_NAME + " characters");
        inputs.line("name", name);
        inputs.check(description == null || description.length() <= LONGEST_DESCRIPTION, "description",
                "must have at most " + LONGEST_DESCRIPTION + " characters");
        inputs.lines("description", description);
        inputs.check(!Boolean.TRUE.equals(shown) || !Boolean.TRUE.equals(collaborative), "collaborative",
                "needs public to be false");
    }
}
