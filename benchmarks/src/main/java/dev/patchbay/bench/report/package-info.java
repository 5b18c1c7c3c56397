/** How results are told. */
package dev.patchbay.bench.report;
