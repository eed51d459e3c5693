package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.UserName;
import uk.safersheets.api.Json;
import uk.safersheets.app.Person;
import uk.safersheets.app.runtime.Services;
import uk.safersheets.web.RunningService.Answer;

/** Adds people to a data folder, as the command line does, and signs them in as a page does. */
public final class SignIns {
    private static final Person OPERATOR = Person.atCommandLine("Ann");

    private SignIns() {}

    /** Adds somebody of Charnwood; gives the secret of the link that signs them in once. */
    public static String link(Path data, String name, Role... roles) {
        return link(data, name, "Charnwood", roles);
    }

    public static String link(Path data, String name, String partnership, Role... roles) {
        var link = new String[1];
        Services.withAccess(data, Clock.systemUTC(), access -> {
            var membership = new Membership(partnership, Stream.of(roles).collect(Collectors.toSet()));
            var user = access.accounts()
                    .add(new UserName(name), membership, OPERATOR)
                    .orElseThrow();
            link[0] = access.accounts().makeLink(user, OPERATOR);
        });
        return link[0];
    }

    /** Adds somebody of Charnwood with a password. */
    public static void password(Path data, String name, String password, Role... roles) {
        link(data, name, roles);
        Services.withAccess(data, Clock.systemUTC(), access -> access.passwords()
                .set(access.accounts().named(name).orElseThrow(), password, "", OPERATOR));
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

    /** The cookie that an answer sets, as a browser sends it back. */
    public static String cookie(Answer answer) {
        return answer.header("Set-Cookie").replaceFirst(";.*", "");
    }
}
