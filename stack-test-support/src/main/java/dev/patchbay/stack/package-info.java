/** Durable PostgreSQL and Kafka without Docker, for the development stack and for tests. */
package dev.patchbay.stack;
