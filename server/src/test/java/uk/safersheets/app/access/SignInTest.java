package uk.safersheets.app.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.safersheets.access.Membership;
import uk.safersheets.access.Role;
import uk.safersheets.access.UserName;
import uk.safersheets.app.Person;
import uk.safersheets.store.BothStores;
import uk.safersheets.store.StoreKind;
import uk.safersheets.store.access.Credentials;
import uk.safersheets.store.access.SignInFailures;
import uk.safersheets.store.access.UserState;
import uk.safersheets.store.access.Users;
import uk.safersheets.store.db.Database;

/** What an attempt to sign in costs the service. */
@BothStores
class SignInTest {
    private static final String PASSWORD = "four plain words here";

    @TempDir
    Path data;

    /** Counted and not timed: the hash is all that takes long. */
    @Test
    void whoeverIsNotKnownCostsTheSameHash() {
        var looked = new AtomicInteger();
        var hasher = new CountingHasher(looked);
        try (var database = StoreKind.open(data)) {
            var signIn = people(database, hasher);
            for (String name : List.of("Officer", "Officer without password", "Disabled", "Nobody", "")) {
                looked.set(0);
                signIn.withPassword(name, "not their password", "192.0.2.1");
                assertEquals(1, looked.get(), name);
            }
            looked.set(0);
            signIn.withPassword("Officer", PASSWORD, "192.0.2.1");
            assertEquals(1, looked.get(), "a right password");
        }
    }

    @Test
    void whatAnUnknownNameIsHeldAgainstIsAsStrongAsTheHashesOfToday() {
        assertFalse(new Argon2Hasher().isOutdated(SignIn.NOBODYS_HASH));
    }

    /** Ten are let in, two of them at work; the others are told to come again at once. */
    @Test
    void tooManyAtOnceAreToldToComeAgain() throws Exception {
        var hasher = new Argon2Hasher();
        var start = new CyclicBarrier(40);
        var all = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(any -> () -> {
                    start.await();
                    return hasher.matches("x", SignIn.NOBODYS_HASH);
                })
                .toList();
        var pool = Executors.newFixedThreadPool(40);
        int busy = 0;
        for (var one : pool.invokeAll(all)) {
            try {
                assertFalse(one.get());
            } catch (ExecutionException e) {
                assertEquals(BusyException.class, e.getCause().getClass());
                busy++;
            }
        }
        pool.shutdown();

        assertEquals(true, busy > 0 && busy <= 30, busy + " of 40 were told to come again");
    }

    @Test
    void aWeakerHashIsKnownAsOne() {
        String old =
                "$argon2id$v=19$m=1024,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$" + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

        assertEquals(true, new Argon2Hasher().isOutdated(old));
    }

    @Test
    void aUsersNameIsRefusedWithWhatNobodySees() {
        for (String name : List.of("Ann\u200bBell", "Ann\u202eBell", "Ann\nBell", "12", "")) {
            assertThrows(IllegalArgumentException.class, () -> new UserName(name), name);
        }
        assertEquals(new UserName("Ann Bell").key(), new UserName("  ANN   BELL ").key());
        assertEquals(UserName.key("STRASSE"), UserName.key("straße"));
    }

    private static SignIn people(Database database, PasswordHasher hasher) {
        var clock = Clock.systemUTC();
        var users = new Users(database);
        var credentials = new Credentials(database);
        var accounts = new Accounts(users, credentials, clock);
        var passwords = new Passwords(credentials, hasher, clock);
        var by = Person.atCommandLine("Ann");
        var officer = new Membership("Charnwood", Set.of(Role.OFFICER));
        for (String name : List.of("Officer", "Disabled", "Officer without password")) {
            var user = accounts.add(new UserName(name), officer, by).orElseThrow();
            if (!name.endsWith("password")) {
                passwords.set(user, PASSWORD, "", by);
            }
            if (name.equals("Disabled")) {
                accounts.put(user, UserState.DISABLED, by);
            }
        }
        return new SignIn(users, credentials, new SignInFailures(database), hasher, IdentityProvider.NONE, clock);
    }

    private record CountingHasher(AtomicInteger looked, Argon2Hasher real) implements PasswordHasher {
        CountingHasher(AtomicInteger looked) {
            this(looked, new Argon2Hasher());
        }

        @Override
        public String hash(String password) {
            return real.hash(password);
        }

        @Override
        public boolean matches(String password, String hash) {
            looked.incrementAndGet();
            return real.matches(password, hash);
        }

        @Override
        public boolean isOutdated(String hash) {
            return real.isOutdated(hash);
        }
    }
}
