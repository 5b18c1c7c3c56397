package dev.patchbay.discogs.collection;

import java.util.Map;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import dev.patchbay.discogs.profile.OwnCalls;
import dev.patchbay.discogs.wire.DiscogsApi;
import dev.patchbay.discogs.wire.Fields;
import dev.patchbay.discogs.wire.ReleaseId;
import dev.patchbay.kit.call.Answer;
import dev.patchbay.kit.call.Call;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;

/** What the collection is changed with. */
@Singleton
public class CollectionChanges {

    /** What is in no folder of its own. */
    public static final long UNCATEGORIZED = 1;

    private final OwnCalls calls;
    private final DiscogsApi api;

    @Inject
    CollectionChanges(OwnCalls calls, DiscogsApi api) {
        this.calls = calls;
        this.api = api;
    }

    Uni<Folder> createFolder(String name) {
        return changed(Call.write("create_folder", HttpMethod.POST, api.own("collection/folders"),
                body(Map.of("name", name)), Folder::read));
    }

    public Uni<Copy> add(ReleaseId release, long folder) {
        return changed(Call.write("add_release", HttpMethod.POST, api.own(address(folder, release)), null,
                node -> new Copy(release, instance(node), folder)));
    }

    /** @param changes in Discogs' words */
    Uni<Void> change(Copy copy, Map<String, Object> changes) {
        return changed(Call.write("change_copy", HttpMethod.POST, api.own(address(copy)), body(changes), node -> null));
    }

    Uni<Void> remove(Copy copy) {
        return changed(Call.write("remove_copy", HttpMethod.DELETE, api.own(address(copy)), null, node -> null));
    }

    private <T> Uni<T> changed(Call<T> call) {
        return calls.change(call).map(Answer::value);
    }

    private static long instance(JsonNode node) {
        return Fields.required(Fields.number(node, "instance_id").orElse(null), "instance_id");
    }

    private static String address(Copy copy) {
        return address(copy.folderId(), copy.releaseId()) + "/instances/" + copy.instanceId();
    }

    private static String address(long folder, ReleaseId release) {
        return "collection/folders/" + folder + "/releases/" + release.value();
    }

    private static Buffer body(Map<String, Object> members) {
        return new JsonObject(members).toBuffer();
    }
}
