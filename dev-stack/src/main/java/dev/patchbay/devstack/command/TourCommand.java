package dev.patchbay.devstack.command;

import java.util.concurrent.Callable;

import dev.patchbay.devstack.tour.Tour;
import dev.patchbay.devstack.tour.TourTarget;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "tour", description = "Walk through the running suite, step by step.")
final class TourCommand implements Callable<Integer> {

    @Mixin
    private SuiteOptions suite;

    @Override
    public Integer call() {
        new Tour(TourTarget.of(suite.ports()), System.out).run();
        return 0;
    }
}
