package dev.patchbay.spotify.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.kit.operation.Page;
import dev.patchbay.spotify.catalogue.Album;
import dev.patchbay.spotify.catalogue.Artist;
import dev.patchbay.spotify.catalogue.Track;
import dev.patchbay.spotify.podcast.Episode;
import dev.patchbay.spotify.podcast.Podcast;

/**
 * What can be searched for.
 *
 * @param name in our words
 * @param spotifyName in Spotify's
 */
record SearchType<T>(String name, String spotifyName, Function<JsonNode, T> item, TypeReference<Page<T>> page) {

    private static final List<SearchType<?>> ALL = List.of(
            new SearchType<>("track", "track", Track::read, new TypeReference<>() {
            }), new SearchType<>("artist", "artist", Artist::read, new TypeReference<>() {
            }), new SearchType<>("album", "album", Album::read, new TypeReference<>() {
            }), new SearchType<>("podcast", "show", Podcast::read, new TypeReference<>() {
            }), new SearchType<>("episode", "episode", Episode::read, new TypeReference<>() {
            }));

    static Optional<SearchType<?>> named(String name) {
        return ALL.stream().filter(type -> type.name().equals(name)).<SearchType<?>> map(Function.identity()).findFirst();
    }

    /** Where Spotify puts the results of this type. */
    String member() {
        return spotifyName + "s";
    }
}
