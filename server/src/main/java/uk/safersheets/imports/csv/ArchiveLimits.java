package uk.safersheets.imports.csv;

/**
 * How much of an archive is taken on. The whole archive of data.police.uk has about 6,000 files for three years.
 *
 * @param files the most inside it
 * @param bytes the most that all of them may unpack to
 * @param ratio how many times its packed size a file of more than a megabyte, or the whole, may unpack to
 */
public record ArchiveLimits(int files, long bytes, int ratio) {
    private static final long GIGABYTE = 1L << 30;

    public static final ArchiveLimits STANDARD = new ArchiveLimits(20_000, 8 * GIGABYTE, 100);

    public ArchiveLimits {
        if (files < 1 || bytes < 1 || ratio < 1) {
            throw new IllegalArgumentException("every limit of an archive must be above zero");
        }
    }
}
