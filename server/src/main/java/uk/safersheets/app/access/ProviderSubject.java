package uk.safersheets.app.access;

import java.util.Objects;

/**
 * Somebody as an identity provider knows them for good; never their e-mail address or name, which may become another's.
 *
 * @param issuer the provider; where it serves several tenants, the tenant is in it
 * @param subject their id there
 */
public record ProviderSubject(String issuer, String subject) {
    public ProviderSubject {
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(subject, "subject");
    }

    /**
     * As an administrator gives it.
     *
     * @throws IllegalArgumentException when it is not two parts with a {@code #} between
     */
    public static ProviderSubject of(String text) {
        int between = text.lastIndexOf('#');
        if (between < 1 || between == text.length() - 1) {
            throw new IllegalArgumentException("'" + text + "' is not an issuer and a subject with # between.");
        }
        return new ProviderSubject(text.substring(0, between), text.substring(between + 1));
    }

    /** As an administrator gives it to {@code user add --subject}. */
    @Override
    public String toString() {
        return issuer + "#" + subject;
    }
}
