package dev.patchbay.simulators.euria.chat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text of an answer, without end and the same for the same messages: first the names that the question quotes. */
final class Prose {

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«]\\s?([^\"“”„«»]{1,200}?)\\s?[\"“”»]");
    private static final Pattern SPACE = Pattern.compile(" ");

    private final String heading;
    private final List<String> words;

    Prose(ChatRequest request) {
        Language language = Language.of(request);
        String names = QUOTED.matcher(request.lastQuestion()).results().map(match -> "« " + match.group(1) + " »")
                .distinct().collect(Collectors.joining(", "));
        heading = (names.isEmpty() ? language.title() : names) + " –";
        List<String> sentences = new ArrayList<>(language.sentences());
        Collections.shuffle(sentences, new Random(request.messages().hashCode()));
        words = sentences.stream().flatMap(SPACE::splitAsStream).toList();
    }

    /** The text of one chunk; all of them in a row are the answer. */
    String piece(int index) {
        return index == 0 ? heading : " " + words.get((index - 1) % words.size());
    }

    String whole(int pieces) {
        return IntStream.range(0, pieces).mapToObj(this::piece).collect(Collectors.joining());
    }
}
