package uk.safersheets.app.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import uk.safersheets.app.access.ProviderSubject;

/** Checks what the provider says of somebody who has just signed in (OpenID Connect Core, 3.1.3.7). */
final class IdTokens {
    private final ProviderSettings settings;
    private final Map<String, IssuerKeys> keys;
    private final Clock clock;

    IdTokens(ProviderSettings settings, Map<String, IssuerKeys> keys, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Who signed in.
     *
     * @param nonce of the sign-in that this must be the answer to
     * @param access what came with it
     */
    ProviderSubject subject(String token, String nonce, AccessToken access) throws RefusedTokenException {
        var claims = ReadToken.claims(token, keys, settings.algorithms());
        try {
            TokenTimes.require(claims, clock.instant());
            requireForUs(claims);
            if (!nonce.equals(claims.getStringClaim("nonce"))) {
                throw new RefusedTokenException("it answers another sign-in");
            }
            requireHash(claims, access, SignedJWT.parse(token).getHeader().getAlgorithm());
            return Subjects.of(claims, settings);
        } catch (ParseException e) {
            throw new RefusedTokenException("a claim is not of its kind");
        }
    }

    private void requireForUs(JWTClaimsSet claims) throws RefusedTokenException, ParseException {
        if (!claims.getAudience().equals(List.of(settings.client()))) {
            throw new RefusedTokenException("it is for another audience");
        }
        String party = claims.getStringClaim("azp");
        if (party != null && !party.equals(settings.client())) {
            throw new RefusedTokenException("it was issued to another client");
        }
    }

    private static void requireHash(JWTClaimsSet claims, AccessToken access, JWSAlgorithm algorithm)
            throws RefusedTokenException, ParseException {
        String hash = claims.getStringClaim("at_hash");
        if (hash == null) {
            return;
        }
        try {
            AccessTokenValidator.validate(access, algorithm, new AccessTokenHash(hash));
        } catch (InvalidHashException | IllegalArgumentException e) {
            throw new RefusedTokenException("it came with another access token");
        }
    }
}
