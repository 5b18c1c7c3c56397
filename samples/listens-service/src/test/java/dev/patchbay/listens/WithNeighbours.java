package dev.patchbay.listens;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.patchbay.kit.test.NeighboursTestResource;
import dev.patchbay.stack.StackTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;

/** PostgreSQL, Kafka, the fakes of the neighbours and the provider. */
@QuarkusTestResource(value = StackTestResource.class, initArgs = @ResourceArg(name = "database", value = "listens"))
@QuarkusTestResource(NeighboursTestResource.class)
@QuarkusTestResource(ListensTestResource.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Inherited
public @interface WithNeighbours {
}
