/** Makes requests as fast as they are answered. */
package dev.patchbay.bench.load;
