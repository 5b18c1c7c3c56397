/** Child processes and ports: started apart from the terminal, watched until ready, ended politely. */
package dev.patchbay.stack.process;
