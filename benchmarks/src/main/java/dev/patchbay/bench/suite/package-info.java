/** Starts what is measured. */
package dev.patchbay.bench.suite;
