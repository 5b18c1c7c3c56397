package dev.patchbay.devstack.command;

import java.util.concurrent.Callable;

import dev.patchbay.devstack.home.Secrets;
import dev.patchbay.devstack.run.Supervisor;
import dev.patchbay.devstack.tour.Tour;
import dev.patchbay.devstack.tour.TourTarget;
import dev.patchbay.stack.StackException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "tour", description = "Walk through the running suite, step by step.")
final class TourCommand implements Callable<Integer> {

    @Mixin
    private SuiteOptions suite;

    @Override
    public Integer call() {
        var home = SuiteOptions.home();
        if (!new Supervisor(home).isRunning()) {
            throw new StackException(
                    "Patchbay is not running in %s. Start it with ./patchbay up; ./patchbay doctor tells more."
                            .formatted(home.path()));
        }
        new Tour(TourTarget.of(suite.ports()), Secrets.in(home).tourPassword(), System.out).run();
        return 0;
    }
}
