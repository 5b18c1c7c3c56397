package dev.patchbay.stack;

/**
 * Takes the servers of {@link StackTestResource} away from a running test and brings them back, with their data and on
 * their ports. Whoever takes one away brings it back in the same test, since all tests of the JVM share it.
 */
public enum StackOutage {
    POSTGRES,
    KAFKA;

    public void begin() {
        switch (this) {
            case POSTGRES -> SharedStack.stopPostgres();
            case KAFKA -> SharedStack.stopKafka();
        }
    }

    public void end() {
        switch (this) {
            case POSTGRES -> SharedStack.startPostgres();
            case KAFKA -> SharedStack.startKafka();
        }
    }
}
