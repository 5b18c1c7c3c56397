/** A durable PostgreSQL from embedded binaries. */
package dev.patchbay.stack.postgres;
