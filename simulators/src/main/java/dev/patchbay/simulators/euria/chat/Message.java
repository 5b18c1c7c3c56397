package dev.patchbay.simulators.euria.chat;

/** One turn of a conversation. */
record Message(String role, String text) {

    boolean byUser() {
        return role.equals("user");
    }
}
