/** What a measurement is, and how one is chosen and run. */
package dev.patchbay.bench.run;
