package uk.safersheets.api.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.safersheets.access.AccessTable;
import uk.safersheets.access.Caller;
import uk.safersheets.access.User;

/**
 * Who asks, and how one signs in here.
 *
 * @param as {@code open} where nobody signs in, {@code nobody} or {@code user}
 * @param id empty unless somebody is signed in
 * @param hasPassword whether they can sign in with one
 * @param provider the identity provider; null where there is none
 * @param token the bearer token of a new session, this once; left out otherwise
 */
public record MeJson(
        String as,
        String id,
        String name,
        List<MembershipJson> memberships,
        boolean hasPassword,
        @Nullable ProviderJson provider,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

    /** @param table says what their roles allow */
    public static MeJson of(Caller caller, AccessTable table, boolean hasPassword, Optional<ProviderJson> provider) {
        return caller.signedIn()
                .map(user -> of(user, MembershipJson.of(user.memberships(), table), hasPassword, provider, null))
                .orElseGet(() -> new MeJson(
                        caller.means() == Caller.Means.OPEN ? "open" : "nobody",
                        "",
                        "",
                        List.of(),
                        false,
                        provider.orElse(null),
                        null));
    }

    /** @param token null for a session that a cookie stands for */
    public static MeJson of(User user, boolean hasPassword, Optional<ProviderJson> provider, @Nullable String token) {
        return of(user, MembershipJson.of(user.memberships()), hasPassword, provider, token);
    }

    private static MeJson of(
            User user,
            List<MembershipJson> memberships,
            boolean hasPassword,
            Optional<ProviderJson> provider,
            @Nullable String token) {
        return new MeJson("user", user.id(), user.name(), memberships, hasPassword, provider.orElse(null), token);
    }
}
