package dev.patchbay.gateway.accesstoken;

import java.security.Key;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

import dev.patchbay.edge.assertion.AssertionVerifier;
import dev.patchbay.gateway.signing.SigningKey;
import dev.patchbay.gateway.signing.SigningKeyConfig;
import dev.patchbay.gateway.signing.SigningKeys;
import dev.patchbay.gateway.signing.TokenSigner;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;

/** Issues and checks access tokens, which are JWTs after RFC 9068 that only the gateway itself accepts. */
@Singleton
public class AccessTokens {

    static final String AUDIENCE = "patchbay-api";
    static final String TYPE = "at+jwt";
    private static final String SESSION_CLAIM = "sid";
    private static final String ROLES_CLAIM = "groups";
    private static final AlgorithmConstraints ES256_ONLY = new AlgorithmConstraints(ConstraintType.PERMIT,
            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    private final TokenSigner signer;
    private final SigningKeys keys;
    private final AccessTokenConfig config;
    private final Clock clock;

    @Inject
    public AccessTokens(TokenSigner signer, SigningKeys keys, AccessTokenConfig config, Clock clock) {
        this.signer = signer;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event, SigningKeyConfig signing) {
        requireKeysThatOutlive(config, signing);
    }

    static void requireKeysThatOutlive(AccessTokenConfig tokens, SigningKeyConfig signing) {
        if (signing.keptAfter().compareTo(tokens.lifetime()) < 0) {
            throw new IllegalArgumentException("""
                    patchbay.signing-key.kept-after is %s, and must not be below patchbay.access-token.lifetime, which is %s"""
                    .formatted(signing.keptAfter(), tokens.lifetime()));
        }
    }

    public AccessToken issue(UUID account, UUID session, List<String> roles) {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(AssertionVerifier.ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(account.toString());
        claims.setStringClaim(SESSION_CLAIM, session.toString());
        claims.setStringListClaim(ROLES_CLAIM, roles);
        claims.setGeneratedJwtId();
        claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
        claims.setExpirationTime(NumericDate.fromSeconds(now.plus(config.lifetime()).getEpochSecond()));
        return new AccessToken(signer.sign(claims, TYPE), config.lifetime());
    }

    /** Fails with {@link AuthenticationFailedException} for whatever is not a token of ours that still holds. */
    public VerifiedToken verify(String token) {
        try {
            return read(consumer().process(token));
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            throw new AuthenticationFailedException(e);
        }
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder().setVerificationKeyResolver(this::verificationKey)
                .setJwsAlgorithmConstraints(ES256_ONLY).setExpectedType(true, TYPE)
                .setExpectedIssuer(AssertionVerifier.ISSUER).setExpectedAudience(AUDIENCE).setRequireSubject()
                .setRequireExpirationTime().setEvaluationTime(NumericDate.fromMilliseconds(clock.millis())).build();
    }

    private Key verificationKey(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        return keys.find(signature.getKeyIdHeaderValue()).map(SigningKey::publicKey)
                .orElseThrow(() -> new UnresolvableKeyException("It is signed by an unknown key"));
    }

    private static VerifiedToken read(JwtContext token) throws MalformedClaimException {
        var claims = token.getJwtClaims();
        return new VerifiedToken(UUID.fromString(claims.getSubject()),
                UUID.fromString(claims.getClaimValueAsString(SESSION_CLAIM)),
                Set.copyOf(claims.getStringListClaimValue(ROLES_CLAIM)),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()),
                token.getJoseObjects().getFirst().getKeyIdHeaderValue());
    }
}
