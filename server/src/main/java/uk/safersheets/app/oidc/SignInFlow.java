package uk.safersheets.app.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;
import uk.safersheets.app.access.ProviderSubject;
import uk.safersheets.app.onetime.OneTime;
import uk.safersheets.app.onetime.Seal;

/**
 * Signs somebody in at the provider: the service sends their browser there and redeems the code it comes back with
 * (authorization code flow with PKCE). What has to be remembered meanwhile the browser keeps, closed, in a cookie; each
 * sign-in can come back once, within ten minutes, to the browser that it was started in.
 */
public final class SignInFlow {
    private static final Logger LOG = LogManager.getLogger(SignInFlow.class);
    /** How long a browser has for it. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final String NOT_STARTED = "This sign-in was not started in this browser, or too long ago, or it was"
            + " finished already. Start it again.";
    private static final String NOT_FINISHED = "The identity provider did not sign you in. Start again; if it happens"
            + " again, tell whoever runs this service.";

    private final ProviderSettings settings;
    private final Provider provider;
    private final CodeRedemption redemption;
    private final Clock clock;
    private final Seal seal;
    private final OneTime finished;

    /**
     * @param seal closes what the browser keeps; every node opens what another closed
     * @param finished knows which sign-ins came back
     */
    SignInFlow(
            ProviderSettings settings, Provider provider, IdTokens idTokens, Clock clock, Seal seal, OneTime finished) {
        this.settings = settings;
        this.provider = provider;
        this.redemption = new CodeRedemption(settings, provider, idTokens);
        this.clock = clock;
        this.seal = seal;
        this.finished = finished;
    }

    /**
     * A sign-in that was started.
     *
     * @param provider where the browser goes
     * @param kept what it keeps meanwhile, for ten minutes
     */
    public record Started(URI provider, String kept) {}

    /**
     * Somebody whom the provider has signed in.
     *
     * @param next where in the service they go; empty when a dialog hands a code to the pane instead
     */
    public record Finished(ProviderSubject subject, Optional<String> next) {}

    /**
     * Starts one in a browser.
     *
     * @param next where in the service the person goes afterwards; what leads out of it counts as the top
     * @param callback where the provider sends the browser back to
     */
    public Started start(@Nullable String next, URI callback) {
        return started(Optional.of(LocalPath.of(next)), callback);
    }

    /** Starts one in a dialog of Office. */
    public Started startInDialog(URI callback) {
        return started(Optional.empty(), callback);
    }

    private Started started(Optional<String> next, URI callback) {
        var verifier = new CodeVerifier();
        var pending = new PendingSignIn(
                new State().getValue(),
                new Nonce().getValue(),
                verifier.getValue(),
                clock.instant().plus(LIFE),
                next);
        var request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), new ClientID(settings.client()), callback)
                .endpointURI(provider.endpoints().authorization())
                .state(new State(pending.state()))
                .nonce(new Nonce(pending.nonce()))
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build();
        return new Started(request.toURI(), seal.close(pending.written()));
    }

    /**
     * Finishes one.
     *
     * @param kept what the browser kept; null for nothing
     * @param parameters what the provider sent back in the address
     * @param callback where to, as it was said at the start
     * @throws uk.safersheets.app.access.ProviderUnavailableException when the provider does not answer
     */
    public Finished finish(@Nullable String kept, Map<String, List<String>> parameters, URI callback)
            throws RefusedSignInException {
        var pending = Optional.ofNullable(kept)
                .flatMap(seal::open)
                .map(PendingSignIn::of)
                .filter(one -> clock.instant().isBefore(one.expires()))
                .orElseThrow(() -> new RefusedSignInException(NOT_STARTED));
        var response = read(parameters, callback);
        if (response.getState() == null || !response.getState().getValue().equals(pending.state())) {
            throw new RefusedSignInException(NOT_STARTED);
        }
        if (!finished.isFirst(OneTime.Kind.SIGN_IN, pending.state(), pending.expires())) {
            throw new RefusedSignInException(NOT_STARTED);
        }
        try {
            var subject = redemption.redeem(code(response), pending, callback);
            return new Finished(subject, pending.next());
        } catch (RefusedTokenException e) {
            LOG.warn("A sign-in at the provider was refused: {}", e.getMessage());
            throw new RefusedSignInException(NOT_FINISHED);
        }
    }

    private static AuthenticationResponse read(Map<String, List<String>> parameters, URI callback)
            throws RefusedSignInException {
        try {
            return AuthenticationResponseParser.parse(callback, parameters);
        } catch (ParseException e) {
            throw new RefusedSignInException(NOT_STARTED);
        }
    }

    private AuthorizationCode code(AuthenticationResponse response) throws RefusedTokenException {
        if (response.getIssuer() != null
                && !settings.issuers().contains(response.getIssuer().getValue())) {
            throw new RefusedTokenException("the answer is another provider's");
        }
        if (!response.indicatesSuccess()) {
            throw new RefusedTokenException("the provider answered with an error");
        }
        var code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new RefusedTokenException("the answer has no code");
        }
        return code;
    }
}
