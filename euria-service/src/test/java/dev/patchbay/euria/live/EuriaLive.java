package dev.patchbay.euria.live;

import dev.patchbay.kit.test.NeighboursTestResource;
import dev.patchbay.kit.test.live.LiveReads;
import dev.patchbay.stack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "euria"), restrictToAnnotatedClass = true)
@QuarkusTestResource(value = NeighboursTestResource.class, restrictToAnnotatedClass = true)
class EuriaLive extends LiveReads {

    EuriaLive() {
        super("euria", "/models");
    }
}
