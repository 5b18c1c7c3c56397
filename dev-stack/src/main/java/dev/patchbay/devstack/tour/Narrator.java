package dev.patchbay.devstack.tour;

import java.io.PrintStream;

/** Tells the tour: a numbered title, each request with its answer in short, and what it means. */
final class Narrator {

    private final PrintStream out;
    private int steps;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        steps++;
        out.printf("%n%2d. %s%n", steps, title);
    }

    Answer tell(Answer answer) {
        out.printf("    %s%n      -> %d %s%n", answer.request(), answer.status(), answer.shortText());
        return answer;
    }

    void line(String text) {
        out.println("    " + text);
    }

    void means(String text) {
        out.println("    That means: " + text);
    }
}
