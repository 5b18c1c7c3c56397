package dev.patchbay.simulators.euria.chat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The languages that the models write, each with sentences that fit any music. */
enum Language {
    ENGLISH("english|anglais|englisch|inglese", "en", "About music", """
            The opening bars settle into the room like evening light – naïve, patient, unhurried.
            Every voice keeps its own pace, and yet nothing falls apart.
            Somewhere near the middle a façade gives way and the melody turns inside out.
            What remains is a résumé of small gestures: a breath, a brushed cymbal, a pause.
            It rewards the second hearing more than the first.
            Nobody would call it fashionable, which is the better half of its charm.
            """),
    FRENCH("french|français|französisch|francese", "fr", "À propos de musique", """
            Les premières mesures s’installent comme une lumière d’été, légère et têtue.
            Chaque voix garde son allure, et pourtant rien ne se défait.
            Vers le milieu, la mélodie se retourne : un cœur inquiet bat derrière la façade.
            Il reste des gestes très simples, un souffle, une cymbale effleurée, un silence.
            On y revient plus volontiers à la deuxième écoute qu’à la première.
            Personne ne dirait que c’est à la mode, et c’est là toute sa grâce.
            """),
    GERMAN("german|deutsch|allemand|tedesco", "de", "Über Musik", """
            Die ersten Takte füllen den Raum wie spätes Licht: ruhig, zäh, ohne Eile.
            Jede Stimme behält ihr Maß, und doch fällt nichts auseinander.
            Gegen die Mitte kehrt sich die Melodie um, und hinter der Fassade schlägt ein müdes Herz.
            Übrig bleiben kleine Gesten – ein Atemzug, ein gestrichenes Becken, eine Lücke.
            Beim zweiten Hören schenkt sie mehr als beim ersten.
            Modisch würde das niemand nennen, und gerade das macht den größten Reiz aus.
            """),
    ITALIAN("italian|italiano|italien|italienisch", "it", "A proposito di musica", """
            Le prime battute entrano nella stanza come una luce di sera: quieta, però ostinata.
            Ogni voce tiene il suo passo, eppure nulla si sfalda.
            Verso la metà la melodia si capovolge, e dietro la facciata c’è già un’altra città.
            Restano piccoli gesti: un respiro, un piatto sfiorato, una pausa più lunga.
            Al secondo ascolto dà di più che al primo.
            Nessuno la direbbe di moda, ed è la metà migliore della sua bontà.
            """),
    /** Where nobody asked for a language. */
    INVENTED("lumévar", "x-lumevar", "Véloria", """
            Alú ševari dosti mélanor, quentha ßirion ælvar noctu.
            Œlana tiré, vostra këlmin orûna, façta sol pérenne.
            Þoralin ödva, misera ñandú kélo varrhœn.
            Estavé lumo, brïana točka øster, nulla vé doréa.
            Cælistra mônu, havéra žinta olúmen préva.
            Sováni, årdel, kœrimé tun ála véstra.
            """);

    private final Pattern askedFor;
    private final String title;
    private final String sentences;

    Language(String names, String code, String title, String sentences) {
        this.askedFor = Pattern.compile("\\b(?:in|en|auf)\\s+(?:" + names + ")\\b|\\b(?:language|langue|sprache|lingua)\\W{1,3}"
                + code + "\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        this.title = title;
        this.sentences = sentences;
    }

    /** The language that the last question asks for, else the one that any message does. */
    static Language of(ChatRequest request) {
        return askedFor(request.lastQuestion())
                .or(() -> request.messages().stream().flatMap(message -> askedFor(message.text()).stream()).findFirst())
                .orElse(INVENTED);
    }

    String title() {
        return title;
    }

    List<String> sentences() {
        return sentences.lines().toList();
    }

    private static Optional<Language> askedFor(String text) {
        return Arrays.stream(values()).filter(language -> language.askedFor.matcher(text).find()).findFirst();
    }
}
