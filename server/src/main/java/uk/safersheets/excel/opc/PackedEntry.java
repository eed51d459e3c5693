package uk.safersheets.excel.opc;

import java.util.zip.ZipEntry;

/**
 * One file inside a zip file, as its directory and its own header agree on it.
 *
 * @param name plain ASCII, from folder to folder with {@code /}
 * @param flags as the directory has them
 * @param method {@link ZipEntry#STORED} or {@link ZipEntry#DEFLATED}
 * @param time when it was last changed, as MS-DOS counts
 * @param checksum of the unpacked bytes
 * @param size how many bytes it unpacks to
 * @param header where its own header starts
 * @param data where its packed bytes start
 * @param packed how many packed bytes there are
 */
record PackedEntry(
        String name, int flags, int method, long time, long checksum, int size, int header, int data, int packed) {

    /** Whether it stands for a folder and holds nothing. */
    boolean isFolder() {
        return name.endsWith("/");
    }

    int dataEnd() {
        return data + packed;
    }

    PackedEntry at(int dataStart) {
        return new PackedEntry(name, flags, method, time, checksum, size, header, dataStart, packed);
    }
}
