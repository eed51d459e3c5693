package uk.safersheets.app.access;

import java.util.Optional;
import uk.safersheets.access.Caller;
import uk.safersheets.access.User;

/** What an identity provider says of who asks. */
public interface ProviderTokens {
    /** For an installation without a provider. */
    ProviderTokens NONE = new ProviderTokens() {
        @Override
        public Optional<ProviderInfo> info() {
            return Optional.empty();
        }

        @Override
        public Optional<Caller> caller(String token) {
            return Optional.empty();
        }

        @Override
        public Optional<User> ofCode(String code) {
            return Optional.empty();
        }
    };

    /** What a page shows of it; empty where there is none. */
    Optional<ProviderInfo> info();

    /** Whose access token of the provider this is; empty where any check of it fails. */
    Optional<Caller> caller(String token);

    /** Whose sign-in in a dialog a code stands for, which works once; empty when it was used, ran out, or never was. */
    Optional<User> ofCode(String code);
}
