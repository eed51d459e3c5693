package uk.safersheets.app.access;

import java.util.Optional;
import uk.safersheets.access.Caller;

/** Finds out who asks. */
public interface Authentication {
    /** For an installation without users: whoever is at the machine. */
    Authentication OPEN = new Authentication() {
        @Override
        public boolean isRequired() {
            return false;
        }

        @Override
        public Optional<Caller> ofCookie(String value) {
            return Optional.empty();
        }

        @Override
        public Optional<Caller> ofBearer(String token) {
            return Optional.empty();
        }
    };

    /** Whether people sign in here: there is a user or an identity provider. */
    boolean isRequired();

    /** Whose session a cookie stands for; empty when it has ended, or never was. */
    Optional<Caller> ofCookie(String value);

    /**
     * Whose bearer token this is: of a session, a personal one, or one of the identity provider.
     *
     * @throws NotAddedException for somebody whom the provider knows and this installation does not
     * @throws ProviderUnavailableException when the provider does not give what its token is checked with
     */
    Optional<Caller> ofBearer(String token);
}
