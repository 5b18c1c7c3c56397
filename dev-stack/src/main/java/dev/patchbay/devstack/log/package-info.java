/** Reading the JSON logs of the services for people. */
package dev.patchbay.devstack.log;
