package uk.safersheets.imports;

/**
 * One file that was read.
 *
 * @param sha256 of its bytes, in hexadecimal
 * @param rows read from it, without its header; of a file with several sheets, of all that were read
 */
public record SourceFile(String name, String sha256, long rows) {}
