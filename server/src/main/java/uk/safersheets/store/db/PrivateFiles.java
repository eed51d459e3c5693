package uk.safersheets.store.db;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * Folders (0700) and files (0600) that their owner alone may look into, whatever the umask says. They are made that way
 * and never open for a moment. Where the file system has no such permissions, the log says so.
 */
public final class PrivateFiles {
    private static final Logger LOG = LogManager.getLogger(PrivateFiles.class);
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OF_OTHERS = PosixFilePermissions.fromString("------rwx");

    private PrivateFiles() {}

    /**
     * Makes a folder, or closes one that is there to everybody else.
     *
     * @param isOurs whether all that a folder holds is the service's, so that the folder itself may be closed; one that
     *     holds other things is left as it is, and what the service makes in it is closed
     * @throws StoreException when everybody may look into it and it belongs to somebody else
     */
    static void folder(Path folder, boolean isOurs) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, as(folder, FOLDER));
        }
        if (!hasPermissions(folder)) {
            LOG.warn(
                    "The disk of {} knows no permissions of files: see to it that nobody else reaches that folder",
                    folder);
        } else if (isOpen(folder, FOLDER)) {
            if (isOurs) {
                closeFolder(folder);
            } else {
                LOG.warn("Others may look into {}; they may not read what Safer Sheets keeps there", folder);
            }
        }
    }

    /** Makes the folder of a store, and closes it and what is in it to other users. */
    static void ofStore(Path folder) throws IOException {
        folder(folder, Database.isIn(folder) || isEmpty(folder));
        for (String name : List.of(Database.FILE, Database.FILE + "-wal", Database.FILE + "-shm", RecordLog.FILE)) {
            close(folder.resolve(name));
        }
    }

    /** Makes an empty file, or closes one that is there to everybody else. */
    public static void file(Path file) throws IOException {
        try {
            Files.createFile(file, as(file, FILE));
        } catch (FileAlreadyExistsException there) {
            close(file);
        }
    }

    /** Closes a file to everybody else, where there is one. */
    static void close(Path file) throws IOException {
        if (Files.exists(file) && hasPermissions(file) && isOpen(file, FILE)) {
            Files.setPosixFilePermissions(file, within(file, FILE));
        }
    }

    /** How a file is made so that nobody else may read it; nothing where the disk knows no permissions. */
    public static FileAttribute<?>[] ofOneUser(Path file) throws IOException {
        return as(file, FILE);
    }

    /** Whether anybody but its owner may read, change or enter it; false where the disk knows no permissions. */
    public static boolean isOpenToOthers(Path file) throws IOException {
        return hasPermissions(file) && isOpen(file, FOLDER);
    }

    private static void closeFolder(Path folder) throws IOException {
        try {
            Files.setPosixFilePermissions(folder, within(folder, FOLDER));
        } catch (IOException notOurs) {
            if (!within(folder, OF_OTHERS).isEmpty()) {
                throw new StoreException(
                        "Everybody may look into " + folder + ", and it belongs to "
                                + Files.getOwner(folder).getName()
                                + ": make it the service's own ('chown') and close it ('chmod 700').",
                        null);
            }
            LOG.warn("The group of {} may look into it, and it is not this user's to close", folder);
        }
    }

    /** What a file allows of these; what its owner took from themselves they are not given back. */
    private static Set<PosixFilePermission> within(Path file, Set<PosixFilePermission> most) throws IOException {
        var within = new HashSet<>(most);
        within.retainAll(Files.getPosixFilePermissions(file));
        return within;
    }

    private static boolean isOpen(Path file, Set<PosixFilePermission> most) throws IOException {
        return !most.containsAll(Files.getPosixFilePermissions(file));
    }

    private static FileAttribute<?>[] as(Path file, Set<PosixFilePermission> permissions) throws IOException {
        return hasPermissions(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean hasPermissions(Path file) throws IOException {
        Path there = file.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && Files.getFileStore(there).supportsFileAttributeView("posix");
    }

    /** Whether there is no such folder, or nothing is in it. */
    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
