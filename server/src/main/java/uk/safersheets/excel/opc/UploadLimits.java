package uk.safersheets.excel.opc;

import org.jspecify.annotations.Nullable;

/**
 * How much of an upload we take on. What goes past a limit is refused before it is unpacked.
 *
 * @param fileBytes the largest file
 * @param unpackedBytes the most that all its parts may unpack to
 * @param parts the most files inside it
 * @param ratio how many times its packed size a part of more than a megabyte may unpack to
 * @param cells the most filled cells on the sheets that hold tables
 */
public record UploadLimits(long fileBytes, long unpackedBytes, int parts, int ratio, int cells) {
    private static final long MEGABYTE = 1024 * 1024;

    /** 25 MB, and what a workbook of that size can honestly hold. */
    public static final UploadLimits STANDARD = ofFileBytes(25 * MEGABYTE);

    public UploadLimits {
        if (fileBytes < 1 || unpackedBytes < 1 || parts < 1 || ratio < 1 || cells < 1) {
            throw new IllegalArgumentException("every upload limit must be above zero");
        }
    }

    /** The standard limits for files up to another size. */
    public static UploadLimits ofFileBytes(long fileBytes) {
        return new UploadLimits(fileBytes, 512 * MEGABYTE, 10_000, 100, 1_000_000);
    }

    /**
     * Refuses what is too large by its size alone, so that it need not be received.
     *
     * @throws RefusedFileException when it is larger than {@link #fileBytes()}
     */
    public void requireSize(long bytes, @Nullable String fileName) {
        if (bytes > fileBytes) {
            throw RefusalReason.TOO_LARGE.of(fileName, megabytes(bytes), megabytes(fileBytes));
        }
    }

    /** Rounded up to a tenth of a megabyte, so that what is over the limit never reads like the limit. */
    static String megabytes(long bytes) {
        long tenths = (bytes * 10 + MEGABYTE - 1) / MEGABYTE;
        return tenths % 10 == 0 ? tenths / 10 + " MB" : tenths / 10 + "." + tenths % 10 + " MB";
    }
}
