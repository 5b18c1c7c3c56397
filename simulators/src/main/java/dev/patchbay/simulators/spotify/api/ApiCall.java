package dev.patchbay.simulators.spotify.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import dev.patchbay.simulators.people.Person;
import dev.patchbay.simulators.spotify.accounts.Bearer;
import dev.patchbay.simulators.spotify.behaviour.QuotaMode;
import io.vertx.ext.web.RoutingContext;

/** A call whose token was accepted, with strict readers of its parameters. */
record ApiCall(RoutingContext call, Bearer bearer, QuotaMode mode, Links links) {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{22}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    String id() {
        return id(call.pathParam("id"));
    }

    static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw ApiProblem.badRequest("Invalid base62 id");
        }
        return text;
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(call.queryParams().get(name)).filter(value -> !value.isBlank());
    }

    /** The values of a comma-separated parameter. */
    List<String> list(String name) {
        return parameter(name).map(value -> List.of(value.split(",", -1))).orElse(List.of());
    }

    Window window(int largest, int usual) {
        return new Window(number("limit", 1, largest, usual), number("offset", 0, Integer.MAX_VALUE, 0));
    }

    Window libraryWindow() {
        return window(50, 20);
    }

    int number(String name, int low, int high, int usual) {
        return parameter(name).map(text -> inRange(name, text, low, high)).orElse(usual);
    }

    /** The country whose catalogue is read: the account's own, else the one asked for. */
    Optional<String> market() {
        Optional<String> asked = parameter("market");
        if (asked.isPresent() && !COUNTRIES.contains(asked.get())) {
            throw ApiProblem.badRequest("Invalid market code");
        }
        return bearer instanceof Bearer.User user ? Optional.of(user.person().country()) : asked;
    }

    Person person() {
        if (bearer instanceof Bearer.User user) {
            return user.person();
        }
        throw ApiProblem.unauthorized("Valid user authentication required");
    }

    boolean hasScope(String scope) {
        return bearer instanceof Bearer.User user && user.scopes().contains(scope);
    }

    void requireScope(String scope) {
        if (!hasScope(scope)) {
            throw ApiProblem.forbidden("Insufficient client scope");
        }
    }

    private static int inRange(String name, String text, int low, int high) {
        try {
            int value = Integer.parseInt(text);
            if (value >= low && value <= high) {
                return value;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        throw ApiProblem.badRequest("Invalid " + name);
    }
}
