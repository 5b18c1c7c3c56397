/** Descriptions on their way through euria-service and the gateway. */
package dev.patchbay.bench.stream;
