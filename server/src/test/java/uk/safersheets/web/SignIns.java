package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.UserName;
import uk.safersheets.api.Json;
import uk.safersheets.app.Person;
import uk.safersheets.app.runtime.AccountModule;
import uk.safersheets.app.runtime.StoredData;
import uk.safersheets.store.StoreKind;
import uk.safersheets.web.RunningService.Answer;

/** Adds people to a data folder, as the command line does, and signs them in as a page does. */
public final class SignIns {
    private static final Person OPERATOR = Person.atCommandLine("Ann");
    private static final Clock NOW = new MovableClock();

    private SignIns() {}

    /** Adds somebody of Charnwood; gives the secret of the link that signs them in once. */
    public static String link(Path data, String name, Role... roles) {
        return link(data, name, NOW, roles);
    }

    public static String link(Path data, String name, Clock clock, Role... roles) {
        return link(data, name, "Charnwood", clock, roles);
    }

    public static String link(Path data, String name, String partnership, Clock clock, Role... roles) {
        return in(data, clock, access -> {
            var user = access.accounts()
                    .add(new UserName(name), new Membership(partnership, Set.of(roles)), OPERATOR)
                    .orElseThrow();
            return access.accounts().makeLink(user, OPERATOR);
        });
    }

    /** A new link of somebody there is. */
    public static String anotherLink(Path data, String name, Clock clock) {
        return in(
                data,
                clock,
                access ->
                        access.accounts().makeLink(access.accounts().named(name).orElseThrow(), OPERATOR));
    }

    /** The id of somebody there is. */
    public static String id(Path data, String name) {
        return in(
                data, NOW, access -> access.accounts().named(name).orElseThrow().id());
    }

    /** Has somebody there is belong to another partnership too. */
    public static void join(Path data, String name, String partnership, Role... roles) {
        in(data, NOW, access -> {
            var user = access.accounts().named(name).orElseThrow();
            access.accounts().give(user, new Membership(partnership, Set.of(roles)), OPERATOR);
            return name;
        });
    }

    /** Adds somebody of Charnwood with a password. */
    public static void password(Path data, String name, String password, Role... roles) {
        link(data, name, roles);
        in(data, NOW, access -> {
            access.passwords().set(access.accounts().named(name).orElseThrow(), password, "", OPERATOR);
            return name;
        });
    }

    /** A bearer token of a session that begins with a link. */
    public static String bearer(RunningService service, String link) {
        var answer = enter(service, Map.of("link", link, "bearer", true));
        assertEquals(201, answer.status(), answer::text);
        return (String) answer.json().get("token");
    }

    public static Answer enter(RunningService service, Map<String, Object> proof) {
        return service.postJson("/api/session", Json.text(proof));
    }

    public static HttpRequest.Builder as(HttpRequest.Builder request, String token) {
        return request.header("Authorization", "Bearer " + token);
    }

    /** The cookie that an answer sets, as a browser sends it back. */
    public static String cookie(Answer answer) {
        return answer.header("Set-Cookie").replaceFirst(";.*", "");
    }

    private static <T> T in(Path data, Clock clock, Function<AccountModule, T> work) {
        var result = new AtomicReference<T>();
        StoredData.withAccess(StoreKind.at(data), clock, access -> result.set(work.apply(access)));
        return result.get();
    }
}
