package dev.patchbay.discogs.live;

import dev.patchbay.kit.test.NeighboursTestResource;
import dev.patchbay.kit.test.live.LiveReads;
import dev.patchbay.stack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "discogs"), restrictToAnnotatedClass = true)
@QuarkusTestResource(value = NeighboursTestResource.class, restrictToAnnotatedClass = true)
class DiscogsLive extends LiveReads {

    DiscogsLive() {
        super("discogs", "/identity", "/search?q=nina&type=release&limit=3", "/collection/folders", "/collection?limit=3",
                "/collection/value",
                "/wantlist?limit=3");
    }
}
