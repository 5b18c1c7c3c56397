package dev.patchbay.devstack.tour;

/** Patchbay's own account: always the same one, so that roles it is given are never lost with a password. */
record AccountSteps(Walk walk, String password) {

    static final String USERNAME = "patchbay-tour";

    void register() {
        var answer = signIn().expect("/token_type", "Bearer");
        walk.http().signIn(answer.required("/access_token"));
        walk.setAccount(answer.required("/account/id"));
        walk.get("/api/auth/me").expectStatus(200).expect("/id", walk.account());
        walk.narrator()
                .means("you have an account of Patchbay itself; the bearer token lives 5 minutes and is renewed by a cookie.");
        if (answer.json().at("/account/roles").toString().contains("\"admin\"")) {
            walk.narrator().line(("%s is the admin here, since it was the first account. Its password is kept as account.tour "
                    + "in secrets.properties, beside the data.").formatted(USERNAME));
        }
    }

    /** Registers at the first walk. */
    private Answer signIn() {
        walk.learnSecret(password);
        var credentials = """
                {"username":"%s","password":"%s"}""".formatted(USERNAME, password);
        var known = walk.quietPost("/api/auth/login", credentials);
        if (known.status() == 200) {
            return walk.narrator().tell(known);
        }
        var registered = walk.post("/api/auth/register", credentials);
        if (registered.status() == 409) {
            throw new TourFailure(("The account %s exists with another password than account.tour in secrets.properties. "
                    + "Put that file's backup back.").formatted(USERNAME));
        }
        if (registered.status() == 403) {
            throw new TourFailure(("The account %s does not exist yet, and not everybody may register here. Start Patchbay "
                    + "once with PATCHBAY_REGISTRATION=open ./patchbay up, and walk the tour again.").formatted(USERNAME));
        }
        return registered.expectStatus(201);
    }

    void logOut() {
        walk.post("/api/auth/logout", "").expectStatus(204);
        walk.get("/api/auth/me").expectStatus(401);
        walk.narrator().means("the session is over, also for a token that had not expired yet.");
    }
}
