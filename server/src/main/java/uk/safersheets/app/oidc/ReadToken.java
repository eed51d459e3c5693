package uk.safersheets.app.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.Key;
import java.text.ParseException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A token taken apart, whose signature holds. What its header may say is listed, so that no key or certificate that a
 * token brings along, no encoding and no extension is ever looked at.
 */
final class ReadToken {
    /** More than any provider sends, and what fits into a request's headers. */
    static final int LONGEST = 8_000;

    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Set<String> HEADER = Set.of("alg", "kid", "typ", "x5t", "x5t#S256");
    private static final Set<JOSEObjectType> TYPES = Set.of(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"));

    private ReadToken() {}

    /**
     * The claims of a token.
     *
     * @param keys by issuer
     * @throws RefusedTokenException unless one of the issuers signed it with a signature that is taken
     */
    static JWTClaimsSet claims(String token, Map<String, IssuerKeys> keys, Set<String> algorithms)
            throws RefusedTokenException {
        if (token.length() > LONGEST) {
            throw new RefusedTokenException("it is longer than " + LONGEST + " characters");
        }
        if (!COMPACT.matcher(token).matches()) {
            throw new RefusedTokenException("it is not a signed token");
        }
        try {
            var jwt = SignedJWT.parse(token);
            requireHeader(jwt, algorithms);
            var claims = jwt.getJWTClaimsSet();
            var issuer = keys.get(String.valueOf(claims.getIssuer()));
            if (issuer == null) {
                throw new RefusedTokenException("its issuer is not ours");
            }
            requireSignature(jwt, issuer);
            return claims;
        } catch (ParseException e) {
            throw new RefusedTokenException("it cannot be read");
        }
    }

    private static void requireHeader(SignedJWT jwt, Set<String> algorithms) throws RefusedTokenException {
        var header = jwt.getHeader();
        for (String name : header.getIncludedParams()) {
            if (!HEADER.contains(name)) {
                throw new RefusedTokenException("its header says more than it may");
            }
        }
        if (header.getType() != null && !TYPES.contains(header.getType())) {
            throw new RefusedTokenException("it is of another type");
        }
        if (!algorithms.contains(header.getAlgorithm().getName())) {
            throw new RefusedTokenException("its signature is of a kind that is not taken");
        }
        if (header.getKeyID() == null || header.getKeyID().isBlank()) {
            throw new RefusedTokenException("it does not name its key");
        }
    }

    private static void requireSignature(SignedJWT jwt, IssuerKeys issuer) throws RefusedTokenException {
        var keys = issuer.of(jwt.getHeader());
        if (keys.isEmpty()) {
            throw new RefusedTokenException("its key is not one of its issuer's");
        }
        for (Key key : keys) {
            if (isSignedWith(jwt, key)) {
                return;
            }
        }
        throw new RefusedTokenException("its signature does not hold");
    }

    private static boolean isSignedWith(SignedJWT jwt, Key key) {
        try {
            JWSVerifier verifier = new DefaultJWSVerifierFactory().createJWSVerifier(jwt.getHeader(), key);
            return jwt.verify(verifier);
        } catch (JOSEException e) {
            return false;
        }
    }
}
