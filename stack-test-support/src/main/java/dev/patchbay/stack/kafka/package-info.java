/** A real Kafka broker as a child process. */
package dev.patchbay.stack.kafka;
