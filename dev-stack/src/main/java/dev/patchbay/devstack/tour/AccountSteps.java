package dev.patchbay.devstack.tour;

import java.util.UUID;

/** Patchbay's own account. */
record AccountSteps(Walk walk) {

    void register() {
        var password = "tour-" + UUID.randomUUID();
        walk.learnSecret(password);
        var answer = walk.post("/api/auth/register", """
                {"username":"tour-%s","password":"%s"}""".formatted(UUID.randomUUID().toString().substring(0, 8), password))
                .expectStatus(201).expect("/token_type", "Bearer");
        walk.http().signIn(answer.required("/access_token"));
        walk.setAccount(answer.required("/account/id"));
        walk.get("/api/auth/me").expectStatus(200).expect("/id", walk.account());
        walk.narrator()
                .means("you have an account of Patchbay itself; the bearer token lives 5 minutes and is renewed by a cookie.");
    }

    void logOut() {
        walk.post("/api/auth/logout", "").expectStatus(204);
        walk.get("/api/auth/me").expectStatus(401);
        walk.narrator().means("the session is over, also for a token that had not expired yet.");
    }
}
