/** Starting, watching and stopping the processes of a suite. */
package dev.patchbay.devstack.run;
