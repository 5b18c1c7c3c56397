/** A walk through a running suite that fails when anything differs from what it tells. */
package dev.patchbay.devstack.tour;
