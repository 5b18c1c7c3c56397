package dev.patchbay.token.grant;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;

import dev.patchbay.token.secret.SealContext;
import dev.patchbay.token.secret.Sealer;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;

/** The keys that sign service tokens, sealed in the database so that every replica has the same. */
@ApplicationScoped
class SigningKeys {

    private static final int AFTER_THE_KEY_CHECK = 10;

    private final AgroalDataSource database;
    private final Sealer sealer;
    private final Clock clock;
    private volatile List<PublicJsonWebKey> keys = List.of();

    @Inject
    SigningKeys(AgroalDataSource database, Sealer sealer, Clock clock) {
        this.database = database;
        this.sealer = sealer;
        this.clock = clock;
    }

    void start(@Observes @Priority(AFTER_THE_KEY_CHECK) StartupEvent event) throws SQLException, JoseException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.createStatement()) {
                // replicas that start at once agree on one key
                lock.execute("lock table signing_key in exclusive mode");
            }
            var found = load(connection);
            keys = found.isEmpty() ? List.of(create(connection)) : found;
            connection.commit();
        }
    }

    PublicJsonWebKey current() {
        return keys.getLast();
    }

    VerificationKeyResolver resolver() {
        return new JwksVerificationKeyResolver(List.<JsonWebKey> copyOf(keys));
    }

    /** RFC 7517, public parts only. */
    String publicKeySet() {
        return new JsonWebKeySet(keys).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private List<PublicJsonWebKey> load(Connection connection) throws SQLException, JoseException {
        try (var query = connection
                .prepareStatement("select key_id, sealed_private_key from signing_key order by created_at");
                var rows = query.executeQuery()) {
            var found = new ArrayList<PublicJsonWebKey>();
            while (rows.next()) {
                found.add(PublicJsonWebKey.Factory.newPublicJwk(sealer.open(rows.getString(2), context(rows.getString(1)))));
            }
            return List.copyOf(found);
        }
    }

    private PublicJsonWebKey create(Connection connection) throws SQLException, JoseException {
        var key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        key.setKeyId(UUID.randomUUID().toString());
        try (var insert = connection.prepareStatement(
                "insert into signing_key (key_id, sealed_private_key, created_at) values (?, ?, ?)")) {
            insert.setString(1, key.getKeyId());
            insert.setString(2, sealer.seal(key.toJson(OutputControlLevel.INCLUDE_PRIVATE), context(key.getKeyId())));
            insert.setObject(3, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return key;
    }

    private static SealContext context(String keyId) {
        return SealContext.of("signing key", keyId);
    }
}
