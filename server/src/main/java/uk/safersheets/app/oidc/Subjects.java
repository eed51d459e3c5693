package uk.safersheets.app.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.access.ProviderSubject;

/** Finds out of whom a token speaks. */
final class Subjects {
    /** What OpenID Connect allows: 255 characters of ASCII; here without blanks. */
    private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private Subjects() {}

    /**
     * The person: by issuer and {@code oid} where the provider has tenants, as Entra ID makes {@code sub} anew for each
     * application; else by issuer and {@code sub}.
     *
     * @throws RefusedTokenException when the tenant is not one of ours, or not the issuer's, or nobody is named
     */
    static ProviderSubject of(JWTClaimsSet claims, ProviderSettings settings)
            throws RefusedTokenException, ParseException {
        String issuer = claims.getIssuer();
        if (settings.tenants().isEmpty()) {
            return new ProviderSubject(issuer, id(claims.getSubject()));
        }
        String tenant = claims.getStringClaim("tid");
        if (tenant == null || !settings.tenants().contains(tenant)) {
            throw new RefusedTokenException("its tenant is not ours");
        }
        if (!settings.issuerOf(tenant).equals(issuer)) {
            throw new RefusedTokenException("its issuer is another tenant's");
        }
        return new ProviderSubject(issuer, id(claims.getStringClaim("oid")));
    }

    private static String id(@Nullable String id) throws RefusedTokenException {
        if (id == null || !ID.matcher(id).matches()) {
            throw new RefusedTokenException("it names nobody");
        }
        return id;
    }
}
