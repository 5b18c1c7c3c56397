package dev.patchbay.euria.simulated;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.patchbay.kit.test.NeighboursTestResource;
import dev.patchbay.stack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** The whole surroundings of the service: PostgreSQL, Kafka, the fakes of its neighbours and the simulated EurIA. */
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "euria"))
@QuarkusTestResource(NeighboursTestResource.class)
@QuarkusTestResource(EuriaTestResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Inherited
public @interface WithNeighbours {
}
