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
 * @param byProvider whether this session began at the identity provider, where signing out is then due too
 * @param provider the identity provider; null where there is none
 * @param maxUpload the most bytes of a file that the service takes
 * @param token the bearer token of a new session, this once; left out otherwise
 */
public record MeJson(
        String as,
        String id,
        String name,
        List<MembershipJson> memberships,
        boolean hasPassword,
        boolean byProvider,
        @Nullable ProviderJson provider,
        long maxUpload,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

    /** What is the same of an answer, whoever asks. */
    public record Facts(Optional<ProviderJson> provider, long maxUpload) {}

    /** How somebody signs in and has. */
    public record Ways(boolean hasPassword, boolean byProvider) {}

    /** @param table says what their roles allow */
    public static MeJson of(Caller caller, AccessTable table, Ways ways, Facts facts) {
        return caller.signedIn()
                .map(user -> of(user, MembershipJson.of(user.memberships(), table), ways, facts, null))
                .orElseGet(() -> new MeJson(
                        caller.means() == Caller.Means.OPEN ? "open" : "nobody",
                        "",
                        "",
                        List.of(),
                        false,
                        false,
                        facts.provider().orElse(null),
                        facts.maxUpload(),
                        null));
    }

    /** @param token null for a session that a cookie stands for */
    public static MeJson of(User user, Ways ways, Facts facts, @Nullable String token) {
        return of(user, MembershipJson.of(user.memberships()), ways, facts, token);
    }

    private static MeJson of(
            User user, List<MembershipJson> memberships, Ways ways, Facts facts, @Nullable String token) {
        return new MeJson(
                "user",
                user.id(),
                user.name(),
                memberships,
                ways.hasPassword(),
                ways.byProvider(),
                facts.provider().orElse(null),
                facts.maxUpload(),
                token);
    }
}
