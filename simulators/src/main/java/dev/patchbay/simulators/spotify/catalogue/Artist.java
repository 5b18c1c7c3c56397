package dev.patchbay.simulators.spotify.catalogue;

import java.util.List;

public record Artist(String id, String name, List<String> genres, int popularity, int followers) implements Entry {
}
