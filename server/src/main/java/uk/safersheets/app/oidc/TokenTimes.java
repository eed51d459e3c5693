package uk.safersheets.app.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** When a token may be used; two machines' clocks may be a minute apart. */
final class TokenTimes {
    static final Duration SKEW = Duration.ofSeconds(60);

    private TokenTimes() {}

    static void require(JWTClaimsSet claims, Instant now) throws RefusedTokenException {
        Date expires = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        Date notBefore = claims.getNotBeforeTime();
        if (expires == null || issued == null) {
            throw new RefusedTokenException("it does not say when it was issued and when it ends");
        }
        if (!now.minus(SKEW).isBefore(expires.toInstant())) {
            throw new RefusedTokenException("it has ended");
        }
        if (isAfter(issued, now) || notBefore != null && isAfter(notBefore, now)) {
            throw new RefusedTokenException("its time has not come");
        }
    }

    private static boolean isAfter(Date moment, Instant now) {
        return moment.toInstant().isAfter(now.plus(SKEW));
    }
}
