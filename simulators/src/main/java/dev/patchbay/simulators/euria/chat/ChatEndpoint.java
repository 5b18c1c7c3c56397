package dev.patchbay.simulators.euria.chat;

import java.time.Clock;
import java.util.stream.Collectors;

import dev.patchbay.simulators.euria.api.EuriaGate;
import dev.patchbay.simulators.euria.api.EuriaProblem;
import dev.patchbay.simulators.euria.behaviour.BehaviourSwitch;
import dev.patchbay.simulators.exchange.Answer;
import dev.patchbay.simulators.exchange.Endpoint;
import dev.patchbay.simulators.exchange.Exchange;
import dev.patchbay.simulators.routes.ProviderRoutes;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

/** Chat completions, whole or as a stream, in both versions of the API. */
public final class ChatEndpoint {

    private final BehaviourSwitch behaviour;
    private final Clock clock;
    private final ChatCounters counters;
    private long completions;

    public ChatEndpoint(BehaviourSwitch behaviour, Clock clock, ChatCounters counters) {
        this.behaviour = behaviour;
        this.clock = clock;
        this.counters = counters;
    }

    public void mount(ProviderRoutes routes, EuriaGate gate) {
        routes.on(HttpMethod.POST, "/2/ai/:product/openai/v1/chat/completions",
                new Version(gate, ChatRequestReader.VERSION_2));
        routes.on(HttpMethod.POST, "/1/ai/:product/openai/chat/completions",
                new Version(gate, ChatRequestReader.VERSION_1));
    }

    private final class Version implements Endpoint {

        private final EuriaGate gate;
        private final ChatRequestReader reader;

        Version(EuriaGate gate, ChatRequestReader reader) {
            this.gate = gate;
            this.reader = reader;
        }

        /** Everything at once, for a fault to spoil. */
        @Override
        public Answer answer(RoutingContext call) {
            try {
                return whole(completion(call));
            } catch (EuriaProblem problem) {
                return problem.answer(behaviour.current().envelope());
            }
        }

        @Override
        public void complete(Exchange exchange) {
            try {
                deliver(completion(exchange.call()), exchange);
            } catch (EuriaProblem problem) {
                exchange.send(problem.answer(behaviour.current().envelope()));
            }
        }

        private Completion completion(RoutingContext call) {
            gate.check(call);
            ChatRequest request = reader.read(call.body().buffer());
            completions++;
            return new Completion("chatcmpl-" + completions, clock.instant().getEpochSecond(), request,
                    behaviour.current(), new Prose(request));
        }
    }

    private Answer whole(Completion completion) {
        counters.wroteWhole(completion.tokens());
        return completion.request().stream() ? eventStream(new Script(completion).steps()
                .filter(Step.Event.class::isInstance).map(step -> ((Step.Event) step).text())
                .collect(Collectors.joining()))
                : Answer.json(200, completion.whole());
    }

    private void deliver(Completion completion, Exchange exchange) {
        if (completion.request().stream()) {
            exchange.start(eventStream(""));
            new ChunkStream(exchange.call().vertx(), exchange.call().request(), completion.behaviour(),
                    new Script(completion).steps().iterator(), counters).start();
        } else {
            write(completion, exchange);
        }
    }

    private void write(Completion completion, Exchange exchange) {
        Answer answer = whole(completion);
        Buffer body = Buffer.buffer(answer.body());
        exchange.start(answer).putHeader("Content-Length", Integer.toString(body.length()));
        BodyWriter writer = new BodyWriter(exchange.call().response(), completion.behaviour().sliceBytes());
        exchange.call().vertx().runOnContext(_ -> writer.write(body, exchange.call().response()::end));
    }

    private static Answer eventStream(String body) {
        return Answer.of(200, "text/event-stream", body).with("Cache-Control", "no-cache");
    }
}
