package dev.patchbay.simulators.discogs.api;

import dev.patchbay.simulators.discogs.collection.Shelves;
import dev.patchbay.simulators.discogs.collection.UserCollection;
import dev.patchbay.simulators.discogs.oauth.Consumer;
import dev.patchbay.simulators.discogs.people.User;
import io.vertx.core.json.JsonObject;

/** Who the caller is, and the profiles of users. */
final class UserEndpoints {

    private final Shelves shelves;

    UserEndpoints(Shelves shelves) {
        this.shelves = shelves;
    }

    void mount(ApiRoutes routes) {
        routes.get("/oauth/identity", UserEndpoints::identity);
        routes.get("/users/:username", this::profile);
    }

    private static JsonObject identity(DiscogsCall call) {
        User user = call.member();
        return new JsonObject().put("id", user.id()).put("username", call.usernames().of(user))
                .put("resource_url", url(call, user)).put("consumer_name", Consumer.NAME);
    }

    private JsonObject profile(DiscogsCall call) {
        User user = call.user();
        String url = url(call, user);
        JsonObject json = new JsonObject()
                .put("id", user.id())
                .put("username", call.usernames().of(user))
                .put("name", user.person().displayName())
                .put("profile", "")
                .put("location", user.person().country())
                .put("registered", "2014-05-08T07:12:41-07:00")
                .put("num_lists", 0)
                .put("num_for_sale", 0)
                .put("curr_abbr", Currency.USD.name())
                .put("resource_url", url)
                .put("uri", call.links().website("/user/" + call.usernames().of(user)))
                .put("avatar_url", call.links().picture("U-" + user.id(), 150))
                .put("collection_folders_url", url + "/collection/folders")
                .put("collection_fields_url", url + "/collection/fields")
                .put("wantlist_url", url + "/wants");
        if (user.isPublic() || call.isOwner()) {
            json.put("num_collection", shelves.collection(user).items(UserCollection.ALL).size())
                    .put("num_wantlist", shelves.wants(user).size());
        }
        return call.isOwner() ? json.put("email", user.person().email()) : json;
    }

    static String url(DiscogsCall call, User user) {
        return call.links().api("/users/" + call.usernames().of(user));
    }
}
