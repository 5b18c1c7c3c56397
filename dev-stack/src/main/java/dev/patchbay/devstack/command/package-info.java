/** The commands of ./patchbay. */
package dev.patchbay.devstack.command;
