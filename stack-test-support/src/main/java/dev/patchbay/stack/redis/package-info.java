/** Redis or Valkey of this machine, for tests. */
package dev.patchbay.stack.redis;
