package dev.patchbay.discogs.collection;

import dev.patchbay.discogs.wire.ReleaseId;

/** One copy of a release, and the folder that it lies in. */
public record Copy(ReleaseId releaseId, long instanceId, long folderId) {
}
