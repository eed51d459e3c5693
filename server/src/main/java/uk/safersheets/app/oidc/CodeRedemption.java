package uk.safersheets.app.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import java.io.IOException;
import java.net.URI;
import uk.safersheets.app.access.ProviderSubject;
import uk.safersheets.app.access.ProviderUnavailableException;

/** Swaps the code that a browser brought for what the provider says of the person. */
final class CodeRedemption {
    private final ProviderSettings settings;
    private final Provider provider;
    private final IdTokens idTokens;

    CodeRedemption(ProviderSettings settings, Provider provider, IdTokens idTokens) {
        this.settings = settings;
        this.provider = provider;
        this.idTokens = idTokens;
    }

    ProviderSubject redeem(AuthorizationCode code, PendingSignIn pending, URI callback) throws RefusedTokenException {
        var grant = new AuthorizationCodeGrant(code, callback, new CodeVerifier(pending.verifier()));
        var response = send(request(grant));
        var tokens = response.getOIDCTokens();
        if (tokens.getIDTokenString() == null) {
            throw new RefusedTokenException("the provider sent no ID token");
        }
        return idTokens.subject(tokens.getIDTokenString(), pending.nonce(), tokens.getAccessToken());
    }

    private TokenRequest request(AuthorizationCodeGrant grant) {
        var endpoints = provider.endpoints();
        var client = new ClientID(settings.client());
        if (settings.secret().isEmpty()) {
            return new TokenRequest.Builder(endpoints.token(), client, grant).build();
        }
        var secret = new Secret(settings.secret().get().value());
        var proof = endpoints.takesSecretInBody()
                ? new ClientSecretPost(client, secret)
                : new ClientSecretBasic(client, secret);
        return new TokenRequest.Builder(endpoints.token(), proof, grant).build();
    }

    private OIDCTokenResponse send(TokenRequest request) throws RefusedTokenException {
        var http = request.toHTTPRequest();
        http.setConnectTimeout(Provider.CONNECT_MILLIS);
        http.setReadTimeout(Provider.READ_MILLIS);
        http.setFollowRedirects(false);
        try {
            var response = OIDCTokenResponseParser.parse(http.send());
            if (!response.indicatesSuccess() || !(response.toSuccessResponse() instanceof OIDCTokenResponse tokens)) {
                throw new RefusedTokenException("the provider did not take the code");
            }
            return tokens;
        } catch (IOException e) {
            throw new ProviderUnavailableException(settings.issuer(), e);
        } catch (ParseException e) {
            throw new RefusedTokenException("what the provider sent for the code cannot be read");
        }
    }
}
