package uk.safersheets.app.access;

import java.util.Optional;
import uk.safersheets.access.User;

/** The codes of people who signed in at the identity provider in a dialog, and go on elsewhere. */
@FunctionalInterface
public interface SignInCodes {
    /** Of an installation without a provider. */
    SignInCodes NONE = code -> Optional.empty();

    /** Whose sign-in a code stands for, which works once; empty when it was used, ran out, or never was. */
    Optional<User> take(String code);
}
