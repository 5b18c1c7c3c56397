package dev.patchbay.devstack.command;

import java.util.concurrent.Callable;

import dev.patchbay.devstack.run.Supervisor;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stop everything that up started, and nothing else.")
final class DownCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        var stopped = new Supervisor(SuiteOptions.home()).stop();
        System.out.println(stopped ? "Patchbay is stopped." : "Patchbay was not running.");
        return 0;
    }
}
