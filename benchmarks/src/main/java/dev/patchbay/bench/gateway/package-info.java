/** The gateway beside other proxies. */
package dev.patchbay.bench.gateway;
