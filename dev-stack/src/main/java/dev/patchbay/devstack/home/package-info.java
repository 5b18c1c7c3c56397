/** What lies in the folder of a suite: secrets, settings, data, and whether it can be used. */
package dev.patchbay.devstack.home;
