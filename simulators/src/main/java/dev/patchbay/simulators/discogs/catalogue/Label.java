package dev.patchbay.simulators.discogs.catalogue;

import java.util.Optional;

public record Label(int id, String name, Optional<Label> parent) {
}
