package dev.patchbay.simulators.euria.api;

import java.time.Clock;
import java.util.function.Function;

import dev.patchbay.simulators.euria.behaviour.BehaviourSwitch;
import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.exchange.Endpoint;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** Lets a call in when its key is good, its product exists and its key's minute is not used up. */
public final class EuriaGate {

    private final BehaviourSwitch behaviour;
    private final RequestBudget budget;

    public EuriaGate(BehaviourSwitch behaviour, Clock clock) {
        this.behaviour = behaviour;
        this.budget = new RequestBudget(clock);
    }

    public void check(RoutingContext call) {
        String key = Keys.presented(call.request().getHeader("Authorization")).orElseThrow(EuriaProblem::notAuthorized);
        String product = call.pathParam("product");
        if (product != null && !product.equals(Integer.toString(Products.ID))) {
            throw EuriaProblem.methodNotFound();
        }
        if (!budget.allows(key, behaviour.current().requestsPerMinute())) {
            throw EuriaProblem.tooManyRequests();
        }
    }

    public void reset() {
        budget.clear();
    }

    Endpoint json(Function<RoutingContext, JsonObject> endpoint) {
        return call -> {
            try {
                check(call);
                return Answer.json(200, endpoint.apply(call));
            } catch (EuriaProblem problem) {
                return problem.answer(behaviour.current().envelope());
            }
        };
    }
}
