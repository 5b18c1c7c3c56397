/** A status through everything. */
package dev.patchbay.bench.status;
