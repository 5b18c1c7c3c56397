/** Checks that say what is wrong and what to do about it. */
package dev.patchbay.devstack.doctor;
