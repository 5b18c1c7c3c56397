package dev.patchbay.token.authorization;

import static dev.patchbay.token.support.Surroundings.ISSUER;
import static dev.patchbay.token.support.Surroundings.ISSUING;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.patchbay.stack.ProofSize;
import dev.patchbay.token.support.ConsentPage;
import dev.patchbay.token.support.Person;

/** Callbacks in which one value is not the one that was sent out. */
final class ForgedValues {

    private static final int EACH = ProofSize.of(3, 1);
    private static final int LONGEST_STATE = 200;
    private static final int LONGEST_CODE = 4_000;
    private static final int LONGEST_ISSUER = 500;

    private ForgedValues() {
    }

    /** The code is good, and stays unused. */
    static Stream<Forgery> states(Person person, Map<String, String> genuine) {
        var state = genuine.get("state");
        var invented = Stream.of(Pkce.random(), UUID.randomUUID().toString(), "0", "*", "%", "{}", "[]", genuine.get("code"),
                person.session, person.account.toString(), Pkce.challenge(state));
        return Stream.of(Changes.everywhere(state), Changes.of(state, LONGEST_STATE), invented).flatMap(changes -> changes)
                .map(changed -> new Forgery("state " + changed,
                        () -> person.callback(Forgery.with(genuine, "state", changed))));
    }

    /** The state is good, each of another person, since it can be used once. */
    static Stream<Forgery> codes() {
        var changes = Changes.of("code", LONGEST_CODE).toList().size();
        return IntStream.iterate(0, i -> i < changes, i -> i + EACH).mapToObj(i -> {
            var person = new Person();
            var genuine = person.consent(0);
            // an entry may be null: no code at all
            var changed = Changes.of(genuine.get("code"), LONGEST_CODE).toList().get(i);
            return new Forgery("code " + changed, () -> person.callback(Forgery.with(genuine, "code", changed)));
        });
    }

    /** State and code are good. */
    static Stream<Forgery> issuers(Person person) {
        var genuine = ConsentPage.decide(person.startConnecting(ISSUING), 0, "approve");
        var others = Stream.of("https://accounts.spotify.com", "https://accounts.issuing.example",
                "http://accounts.issuing.example/",
                "https://accounts.issuing.example//", "https://accounts.issuing.example:443/",
                "https://user@accounts.issuing.example/",
                "https://accounts.issuing.example.evil.example/", "https://accounts.issuing.example/../",
                "accounts.issuing.example");
        var changes = Changes.of(ISSUER, LONGEST_ISSUER).toList();
        var some = IntStream.iterate(0, i -> i < changes.size(), i -> i + EACH).mapToObj(changes::get);
        return Stream.concat(some, others).filter(issuer -> !ISSUER.equals(issuer))
                .map(issuer -> new Forgery("issuer " + issuer,
                        () -> person.callback(ISSUING, Forgery.with(genuine, "iss", issuer))));
    }
}
