/** The call pipeline without the network. */
package dev.patchbay.bench.call;
