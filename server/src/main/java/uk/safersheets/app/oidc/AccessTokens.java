package uk.safersheets.app.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import uk.safersheets.app.access.ProviderSubject;
import uk.safersheets.app.access.ProviderTokens;

/** Checks the access tokens that the pane gets from the provider for itself (nested app authentication). */
public final class AccessTokens implements ProviderTokens {
    private static final Logger LOG = LogManager.getLogger(AccessTokens.class);

    private final ProviderSettings settings;
    private final Map<String, IssuerKeys> keys;
    private final Clock clock;

    AccessTokens(ProviderSettings settings, Map<String, IssuerKeys> keys, Clock clock) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Optional<ProviderSubject> verify(String jwt) {
        try {
            return Optional.of(subject(jwt));
        } catch (RefusedTokenException e) {
            LOG.info("A token of the provider was refused: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Whose token this is. */
    ProviderSubject subject(String jwt) throws RefusedTokenException {
        var claims = ReadToken.claims(jwt, keys, settings.algorithms());
        try {
            requireAccessToken(claims);
            TokenTimes.require(claims, clock.instant());
            requireForUs(claims);
            return Subjects.of(claims, settings);
        } catch (ParseException e) {
            throw new RefusedTokenException("a claim is not of its kind");
        }
    }

    /** An ID token says that somebody signed in; it gives access to nothing. */
    private static void requireAccessToken(JWTClaimsSet claims) throws RefusedTokenException, ParseException {
        if (claims.getClaim("at_hash") != null
                || claims.getClaim("c_hash") != null
                || "ID".equals(claims.getStringClaim("typ"))) {
            throw new RefusedTokenException("it is an ID token");
        }
    }

    private void requireForUs(JWTClaimsSet claims) throws RefusedTokenException, ParseException {
        if (!claims.getAudience().equals(List.of(settings.client()))) {
            throw new RefusedTokenException("it is for another audience");
        }
        if (!scopes(claims).contains(settings.scope())) {
            throw new RefusedTokenException("it lacks the scope " + settings.scope());
        }
        if (!settings.party().equals(claims.getStringClaim("azp"))) {
            throw new RefusedTokenException("it was issued to another client");
        }
    }

    /** Entra ID calls them {@code scp}, others {@code scope}. */
    private static List<String> scopes(JWTClaimsSet claims) throws ParseException {
        String scopes = claims.getStringClaim(claims.getClaim("scp") != null ? "scp" : "scope");
        return scopes == null ? List.of() : List.of(scopes.split(" "));
    }
}
