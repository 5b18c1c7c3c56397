/** People's accounts in the running suite. */
package dev.patchbay.devstack.user;
