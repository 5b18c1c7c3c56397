package dev.patchbay.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.patchbay.outbox.trace.TraceContext;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;

@Entity
@Table(name = "outbox_event")
class OutboxEvent extends PanacheEntityBase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String topic;

    @Column(name = "message_key")
    String key;

    String payload;

    String traceparent;

    String tracestate;

    OutboxEvent() {
    }

    OutboxEvent(String topic, String key, String payload, TraceContext trace) {
        this.topic = topic;
        this.key = key;
        this.payload = payload;
        this.traceparent = trace.traceparent();
        this.tracestate = trace.tracestate();
    }
}
