package uk.safersheets.store.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Keeps a data folder to one running service: a lock on a file in it, which the system lets go when the process ends,
 * however it ends. Commands that work beside a running service do not ask for it.
 */
public final class ServingLock implements AutoCloseable {
    private static final String FILE = "serving.lock";

    private final FileChannel channel;

    private ServingLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder, which is made where it is missing.
     *
     * @throws StoreException when another service has it, or it cannot be locked
     */
    public static ServingLock take(Path folder) {
        try {
            PrivateFiles.ofStore(folder);
            var file = folder.resolve(FILE);
            var channel = FileChannel.open(
                    file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), PrivateFiles.ofOneUser(file));
            return locked(folder, channel);
        } catch (AccessDeniedException e) {
            throw new StoreException(
                    "This user may not write in " + folder + ": make it theirs ('chown'), or name another folder.", e);
        } catch (IOException e) {
            throw new StoreException("could not lock the store in " + folder, e);
        }
    }

    private static ServingLock locked(Path folder, FileChannel channel) throws IOException {
        try {
            if (channel.tryLock() != null) {
                return new ServingLock(channel);
            }
        } catch (OverlappingFileLockException inThisProgram) {
            // told below, as for one of another program
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        throw new StoreException(
                "Another Safer Sheets serves the data in " + folder + ": stop it first, or name another folder.", null);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException("could not let go of the lock of the store", e);
        }
    }
}
