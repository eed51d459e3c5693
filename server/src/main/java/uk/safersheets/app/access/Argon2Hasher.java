package uk.safersheets.app.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Argon2id with the first of OWASP's parameters: 19 MiB, two passes, one lane. A few at a time, some more waiting, and
 * whoever comes then is told to come again: a flood of sign-ins takes neither the memory nor all threads.
 */
public final class Argon2Hasher implements PasswordHasher {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 2;
    private static final int WAITING = 8;

    private final Semaphore admitted = new Semaphore(AT_ONCE + WAITING);
    private final Semaphore working = new Semaphore(AT_ONCE, true);

    @Override
    public String hash(String password) {
        return admitted(() ->
                Password.hash(password).addRandomSalt(SALT_BYTES).with(today()).getResult());
    }

    @Override
    public boolean matches(String password, String hash) {
        return admitted(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    @Override
    public boolean isOutdated(String hash) {
        return !Argon2Function.getInstanceFromHash(hash).equals(today());
    }

    private static Argon2Function today() {
        return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, BYTES, Argon2.ID);
    }

    private <T> T admitted(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw new BusyException();
        }
        try {
            working.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                working.release();
            }
        } finally {
            admitted.release();
        }
    }
}
