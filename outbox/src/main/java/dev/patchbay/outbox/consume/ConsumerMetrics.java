package dev.patchbay.outbox.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Records of one consumer by what became of them. */
record ConsumerMetrics(MeterRegistry registry, String consumer) {

    void handled() {
        count("handled");
    }

    /** Of a type that the consumer does not ask for. */
    void skipped() {
        count("skipped");
    }

    void retried() {
        count("retried");
    }

    void deadLettered() {
        count("dead_lettered");
    }

    private void count(String outcome) {
        Counter.builder("consumer.events").description("Records of Kafka by what became of them")
                .tag("consumer", consumer).tag("outcome", outcome).register(registry).increment();
    }
}
