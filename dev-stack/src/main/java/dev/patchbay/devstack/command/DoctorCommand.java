package dev.patchbay.devstack.command;

import java.util.concurrent.Callable;

import dev.patchbay.devstack.doctor.Doctor;
import dev.patchbay.devstack.doctor.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "doctor", description = "Check tools, disk, ports and each part, and say what to do about each failure.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin
    private SuiteOptions suite;

    @Override
    public Integer call() {
        var findings = new Doctor(SuiteOptions.root(), SuiteOptions.home(), suite.ports()).findings();
        findings.forEach(DoctorCommand::print);
        return findings.stream().allMatch(Finding::isGood) ? 0 : 1;
    }

    private static void print(Finding finding) {
        System.out.printf("%-4s  %s: %s%n", finding.isGood() ? "ok" : "FAIL", finding.subject(), finding.detail());
        finding.remedy().ifPresent(remedy -> System.out.println("      -> " + remedy));
    }
}
