/** What a suite consists of: ports, services and their configuration. */
package dev.patchbay.devstack.suite;
