/** Time for tests. */
package dev.patchbay.stack.time;
