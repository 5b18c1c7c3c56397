package dev.patchbay.kit.call;

import io.smallrye.mutiny.Uni;

/** Where a call gets its credential from. */
public interface Credentials {

    Uni<Credential> obtain();

    /** After the provider answered 401 to {@code rejected}; fails if there is no other. */
    Uni<Credential> replace(Credential rejected);

    /** This one and no other, for an account that is not connected yet. */
    static Credentials fixed(Credential credential) {
        return new Credentials() {

            @Override
            public Uni<Credential> obtain() {
                return Uni.createFrom().item(credential);
            }

            @Override
            public Uni<Credential> replace(Credential rejected) {
                return Uni.createFrom().failure(new CallException(new Failure.Authentication()));
            }
        };
    }
}
