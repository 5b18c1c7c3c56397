package dev.patchbay.simulators.discogs.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.patchbay.simulators.discogs.access.Caller;
import dev.patchbay.simulators.discogs.people.User;
import dev.patchbay.simulators.discogs.people.Usernames;
import dev.patchbay.simulators.discogs.problem.DiscogsProblem;
import io.vertx.ext.web.RoutingContext;

/** A call that was let in, with readers of its parameters and the rules of ownership. */
record DiscogsCall(RoutingContext call, Caller caller, Links links, boolean shortPages, Usernames usernames) {

    /** A number of the path; what is no number leads nowhere. */
    int number(String name) {
        try {
            return Integer.parseInt(call.pathParam(name));
        } catch (NumberFormatException e) {
            throw DiscogsProblem.noSuchResource();
        }
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(call.queryParams().get(name)).filter(value -> !value.isBlank());
    }

    /** @param orders the permitted values of {@code sort} */
    <T> List<T> sorted(List<T> all, Map<String, Comparator<T>> orders) {
        Optional<String> sort = parameter("sort");
        boolean descending = choice("sort_order", List.of("asc", "desc")).equals(Optional.of("desc"));
        if (sort.isEmpty()) {
            return all;
        }
        Comparator<T> order = orders.get(choice("sort", orders.keySet().stream().sorted().toList()).orElseThrow());
        return all.stream().sorted(descending ? order.reversed() : order).toList();
    }

    Optional<String> choice(String name, List<String> permitted) {
        Optional<String> value = parameter(name);
        if (value.isPresent() && !permitted.contains(value.get())) {
            throw DiscogsProblem.unexpected(name, permitted);
        }
        return value;
    }

    User member() {
        if (caller instanceof Caller.Member member) {
            return member.user();
        }
        throw DiscogsProblem.unauthenticated();
    }

    User user() {
        return usernames.called(call.pathParam("username")).orElseThrow(DiscogsProblem::noSuchResource);
    }

    boolean isOwner() {
        return caller.is(user());
    }

    /** Somebody whose lists the caller may read. */
    User readable() {
        User user = user();
        return user.isPublic() ? user : readableByOwner();
    }

    /** The caller's own lists. */
    User readableByOwner() {
        if (!isOwner()) {
            throw DiscogsProblem.ownerOnly();
        }
        return user();
    }

    /** Lists that the caller wants to change: only their own. */
    User changeable() {
        User user = user();
        if (!member().equals(user)) {
            throw DiscogsProblem.forbidden();
        }
        return user;
    }
}
