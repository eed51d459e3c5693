package uk.safersheets.store.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The disk that the store is on, in bytes. A reserve of it is left alone, so that a store that takes no more can still be
 * read, backed up and tidied.
 *
 * @param free what this program may still fill
 */
public record DiskSpace(long free, long total) {
    private static final long MOST_RESERVED = 256L * 1024 * 1024;
    private static final int RESERVED_PART = 100;

    /** That of a folder; unknown space is taken to be enough. */
    public static DiskSpace of(Path folder) {
        try {
            var disk = Files.getFileStore(folder);
            return new DiskSpace(disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException e) {
            return new DiskSpace(Long.MAX_VALUE, Long.MAX_VALUE);
        }
    }

    /** What is not filled: a hundredth of the disk, and 256 MB at most. */
    public long reserve() {
        return Math.min(MOST_RESERVED, total / RESERVED_PART);
    }

    /** Whether only the reserve is left, so that nothing more is kept. */
    public boolean isShort() {
        return free < reserve();
    }

    void requireReserve(String what) {
        if (isShort()) {
            throw StoreException.full("could not " + what + ": only the disk's reserve is left");
        }
    }
}
