package dev.patchbay.bench.run;

import java.util.List;

import dev.patchbay.bench.report.Figure;

/** One measurement. It starts what it needs itself and hands everything that must end to the {@link Bench}. */
public interface Program {

    /** As on the command line. */
    String name();

    /** In a few words. */
    String measures();

    List<Figure> run(Bench bench) throws Exception;
}
