package uk.safersheets.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.access.Role;
import uk.safersheets.api.Json;
import uk.safersheets.app.runtime.Config;
import uk.safersheets.app.runtime.NetworkSettings;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.audit.Event;
import uk.safersheets.store.audit.EventType;
import uk.safersheets.store.audit.Events;
import uk.safersheets.web.RunningService.Answer;

/** Somebody guesses passwords: the door closes a while by account and by address, and the record is not flooded. */
@BothStores
class SignInThrottleTest {
    private static final String NAME = "Officer, Charnwood";
    private static final String PASSWORD = "four plain words here";
    private static final int FREE = 5;

    private final MovableClock clock = new MovableClock();

    @TempDir
    Path data;

    private RunningService service;

    /** Behind a proxy on this machine, so that requests come from wherever a test says. */
    @BeforeEach
    void start() throws UnknownHostException {
        var proxied =
                new NetworkSettings("127.0.0.1", 0, Optional.empty(), List.of(InetAddress.getByName("127.0.0.1")));
        service = new RunningService(Config.in(StoreKind.at(data)).withNetwork(proxied), clock);
        SignIns.password(data, NAME, PASSWORD, Role.OFFICER);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {NAME, "Nobody of this name"})
    void closesForAnAccountKnownOrNot(String name) {
        for (int time = 0; time < FREE; time++) {
            attempt(name, "wrong password", "192.0.2." + time).problem(401, "sign-in-refused");
        }

        var closed = attempt(name, PASSWORD, "192.0.2.99");

        closed.problem(429, "too-many-sign-ins");
        assertEquals("30", closed.header("Retry-After"));
    }

    @Test
    void opensByItselfAndClosesLongerEachTime() {
        fail(FREE);
        clock.pass(Duration.ofSeconds(30));
        attempt(NAME, "wrong again", "192.0.2.1").problem(401, "sign-in-refused");
        assertEquals("60", attempt(NAME, PASSWORD, "192.0.2.1").header("Retry-After"));

        clock.pass(Duration.ofSeconds(60));

        assertEquals(201, attempt(NAME, PASSWORD, "192.0.2.1").status());
        attempt(NAME, "wrong once more", "192.0.2.1").problem(401, "sign-in-refused");
        assertEquals(201, attempt(NAME, PASSWORD, "192.0.2.1").status(), "the count began anew");
    }

    @Test
    void aLinkOpensAtAnyTime() {
        fail(FREE);
        attempt(NAME, PASSWORD, "192.0.2.1").problem(429, "too-many-sign-ins");

        SignIns.bearer(service, SignIns.anotherLink(data, NAME, Clock.systemUTC()));

        assertEquals(201, attempt(NAME, PASSWORD, "192.0.2.1").status(), "the lock-out is over");
    }

    /** What a client writes there itself stands further left than what the proxy writes, and makes it no other. */
    @Test
    void closesForAnAddressThatTriesManyNames() {
        int tried = 0;
        while (attempt("Name " + tried, "wrong password", "203.0.113." + tried + ", 2001:db8:1:2::" + tried)
                        .status()
                == 401) {
            tried++;
            assertTrue(tried < 100, "never closed");
        }

        assertEquals(40, tried, "an IPv6 network counts as one address");
        assertEquals(201, attempt(NAME, PASSWORD, "2001:db8:1:3::1").status());
        attempt(NAME, PASSWORD, "2001:db8:1:2::1").problem(429, "too-many-sign-ins");
    }

    @Test
    void aFloodIsFewEvents() {
        for (int time = 0; time < 8; time++) {
            attempt("Name " + time, "my own password 123", "192.0.2." + time);
        }
        clock.pass(Duration.ofMinutes(10));
        attempt(NAME, "wrong password", "192.0.2.200");

        var told = refusals();
        assertEquals(
                List.of("a name that is no user's", NAME + "; 7 more refused before it"),
                told.stream().map(event -> event.act().detail()).toList());
        assertEquals("192.0.2.200", told.get(1).act().origin().place());
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            attempt(NAME, "wrong password", "192.0.2.1").problem(401, "sign-in-refused");
        }
    }

    private List<Event> refusals() {
        try (var database = StoreKind.open(data)) {
            return database.read("read the record", Events::all).stream()
                    .filter(event -> event.act().kind() == EventType.SIGN_IN_REFUSED)
                    .toList();
        }
    }

    private Answer attempt(String name, String password, String address) {
        return service.postJson(
                "/api/session", Json.text(Map.of("user", name, "password", password)), "X-Forwarded-For", address);
    }
}
