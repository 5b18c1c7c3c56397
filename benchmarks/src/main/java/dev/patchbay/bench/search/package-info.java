/** Reads through the gateway, provider by provider. */
package dev.patchbay.bench.search;
