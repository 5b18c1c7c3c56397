package dev.patchbay.simulators.spotify.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.patchbay.simulators.invention.Dice;
import dev.patchbay.simulators.invention.Names;
import dev.patchbay.simulators.invention.Words;

/** Invents artists, albums and tracks. */
final class MusicGenerator {

    private static final int ARTISTS = 150;
    private static final int ALBUMS = 700;
    private static final int BOX_SET_TRACKS = 64;
    private static final LocalDate FIRST_RELEASE = LocalDate.of(1968, 1, 5);
    private static final int DAYS_OF_RELEASES = 21_400;

    private final Dice dice;
    private final Names names;
    private final List<Artist> artists = new ArrayList<>();
    private final List<Album> albums = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();

    MusicGenerator(Dice dice) {
        this.dice = dice;
        this.names = new Names(dice);
    }

    MusicGenerator run() {
        for (int i = 0; i < ARTISTS; i++) {
            artists.add(artist());
        }
        for (int i = 0; i < ALBUMS; i++) {
            Album album = album(i < ARTISTS ? artists.get(i) : dice.pick(artists), i);
            albums.add(album);
            addTracks(album);
        }
        return this;
    }

    List<Artist> artists() {
        return artists;
    }

    List<Album> albums() {
        return albums;
    }

    List<Track> tracks() {
        return tracks;
    }

    private Artist artist() {
        return new Artist(dice.id(), names.artist(), dice.sample(Words.GENRES, dice.between(1, 3)),
                dice.between(5, 95), dice.between(40, 4_000_000));
    }

    /** The first album is a box set, so that one album needs more than one page of tracks. */
    private Album album(Artist artist, int index) {
        Album.Type type = index == 0 ? Album.Type.COMPILATION : type();
        List<Artist> credited = dice.chance(8) ? List.of(artist, otherThan(artist)) : List.of(artist);
        return new Album(dice.id(), names.title(), type, credited,
                FIRST_RELEASE.plusDays(dice.between(0, DAYS_OF_RELEASES)), precision(), dice.digits(12),
                names.adjective() + " Records", dice.between(0, 90), index == 0 ? BOX_SET_TRACKS : trackCount(type));
    }

    private Album.Type type() {
        int percent = dice.between(1, 100);
        return percent <= 60 ? Album.Type.ALBUM : percent <= 95 ? Album.Type.SINGLE : Album.Type.COMPILATION;
    }

    private int trackCount(Album.Type type) {
        return switch (type) {
            case ALBUM -> dice.between(8, 14);
            case SINGLE -> dice.between(1, 3);
            case COMPILATION -> dice.between(12, 20);
        };
    }

    private Precision precision() {
        int percent = dice.between(1, 100);
        return percent <= 80 ? Precision.DAY : percent <= 90 ? Precision.MONTH : Precision.YEAR;
    }

    private void addTracks(Album album) {
        int perDisc = album.totalTracks() > 16 ? (album.totalTracks() + 1) / 2 : album.totalTracks();
        for (int i = 0; i < album.totalTracks(); i++) {
            tracks.add(track(album, i / perDisc + 1, i % perDisc + 1));
        }
    }

    private Track track(Album album, int disc, int number) {
        Artist lead = album.artists().getFirst();
        List<Artist> credited = dice.chance(12) ? List.of(lead, otherThan(lead)) : album.artists();
        String isrc = "QZPB" + dice.digits(1) + dice.digits(7);
        return new Track(dice.id(), names.title(), album, credited, disc, number, dice.between(95_000, 420_000),
                dice.chance(10), isrc, dice.between(0, 90));
    }

    private Artist otherThan(Artist artist) {
        int next = (artists.indexOf(artist) + dice.between(1, ARTISTS - 1)) % ARTISTS;
        return artists.get(next);
    }
}
