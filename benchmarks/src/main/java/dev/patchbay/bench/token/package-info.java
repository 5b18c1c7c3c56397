/** token-service: reads, renewals and events. */
package dev.patchbay.bench.token;
