package uk.safersheets.hostile;

import static uk.safersheets.hostile.Filled.SHEET;
import static uk.safersheets.hostile.Filled.bytes;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Zip files that lie, hide, swell or lead astray. Every one of them is refused. */
enum ZipTrick implements HostileKind {
    OTHER_NAME_IN_HEADER(entry(one -> one.name = "xl/worksheets/sheet9.xml")),
    OTHER_SIZE_IN_HEADER(entry(one -> one.size = 17)),
    OTHER_PACKED_SIZE_IN_HEADER(entry(one -> one.packedSize -= 9)),
    OTHER_CHECKSUM_IN_HEADER(entry(one -> one.checksum ^= 1)),
    OTHER_METHOD_IN_HEADER(entry(one -> one.method = 0)),
    SMALLER_SIZE_LISTED(entry(one -> one.size = one.listedSize = 100)),
    LARGER_SIZE_LISTED(entry(one -> one.size = one.listedSize = one.size + 1)),
    WRONG_CHECKSUM(entry(one -> one.checksum = one.listedChecksum = one.checksum ^ 1)),
    ENCRYPTED(entry(one -> one.flags = one.listedFlags = 1)),
    ENCRYPTED_IN_HEADER(entry(one -> one.flags = 1)),
    STRONGLY_ENCRYPTED(entry(one -> one.flags = one.listedFlags = 0x41)),
    UNKNOWN_METHOD(entry(one -> one.method = one.listedMethod = 12)),
    DESCRIPTOR_MISSING(entry(one -> one.flags = one.listedFlags = 8)),
    BYTES_BEHIND_THE_PACKED(entry(one -> {
        one.packed = Arrays.copyOf(one.packed, one.packed.length + 40);
        one.packedSize = one.listedPackedSize = one.packed.length;
    })),
    CUT_INSIDE_A_PART(entry(one -> {
        one.packed = Arrays.copyOf(one.packed, one.packed.length / 2);
        one.packedSize = one.listedPackedSize = one.packed.length;
    })),
    TWO_ENTRIES_OF_ONE_HEADER(() -> {
        var zip = Filled.zip();
        var again = new RawZip.Entry(SHEET, zip.entry(SHEET).contents);
        again.listedName = "xl/worksheets/sheet99.xml";
        again.lies = zip.entry(SHEET);
        zip.entries.add(again);
        return zip;
    }),
    PART_INSIDE_A_PART(() -> {
        var zip = Filled.zip();
        var inner = new RawZip();
        inner.add("xl/inner.xml", bytes("<inner/>"));
        byte[] hidden = inner.bytes();
        zip.add("xl/media/hidden.png", hidden);
        zip.entry("xl/media/hidden.png").stored();
        var listed = new RawZip.Entry("xl/inner.xml", bytes("<inner/>"));
        listed.lies = zip.entry("xl/media/hidden.png");
        zip.entries.add(listed);
        return zip;
    }),
    BYTES_BEFORE(zip(zip -> zip.before = bytes("#!/bin/sh\n"))),
    BYTES_BETWEEN(entry(one -> one.before = new byte[64])),
    BYTES_BEFORE_THE_DIRECTORY(zip(zip -> zip.beforeDirectory = new byte[64])),
    BYTES_AFTER_THE_DIRECTORY(zip(zip -> zip.afterDirectory = new byte[64])),
    BYTES_BEHIND(zip(zip -> zip.behind = new byte[64])),
    LONG_COMMENT(zip(zip -> zip.comment = new byte[60_000])),
    END_IN_A_COMMENT(zip(zip -> {
        zip.comment = new byte[40];
        System.arraycopy(new byte[] {'P', 'K', 5, 6}, 0, zip.comment, 0, 4);
    })),
    FEWER_LISTED(zip(zip -> zip.listedEntries = zip.entries.size() - 1)),
    MORE_LISTED(zip(zip -> zip.listedEntries = zip.entries.size() + 1)),
    LISTED_TWICE(zip(zip -> zip.add(SHEET, bytes("<worksheet/>")))),
    LISTED_IN_OTHER_CASE(zip(zip -> zip.add("XL/worksheets/SHEET3.xml", bytes("<worksheet/>")))),
    LARGE_FILE_WITH_OTHER_NUMBERS(() -> {
        var zip = Filled.zip();
        zip.large = true;
        zip.listedEntries = 65_536 + zip.entries.size();
        return zip;
    }),
    NAME_OUT_OF_THE_FOLDER(added("../../../../tmp/hostile-canary.xml")),
    NAME_OUT_WITHIN(added("xl/../../hostile-canary.xml")),
    NAME_ABSOLUTE(added("/tmp/hostile-canary.xml")),
    NAME_OF_A_DRIVE(added("C:/hostile-canary.xml")),
    NAME_WITH_BACKSLASHES(added("..\\..\\hostile-canary.xml")),
    NAME_WITH_A_ZERO(added("xl/workbook.xml\0.png")),
    NAME_WITH_A_LINE(added("xl/a\nb.xml")),
    NAME_EMPTY(added("")),
    NAME_ENCODED(added("xl/%2e%2e/%2e%2e/hostile-canary.xml")),
    NAME_WITH_LOOKALIKES(added("..\u2215..\u2215hostile-canary.xml")),
    NAME_FULL_WIDTH(added("\uFF0E\uFF0E\uFF0Fhostile-canary.xml")),
    NAME_FROM_RIGHT_TO_LEFT(added("xl/\u202Egnp.xml")),
    NAME_OF_64_KB(added("x".repeat(60_000) + ".xml")),
    SWELLS(added("xl/media/zeros.bin", new byte[12_000_000])),
    SWELLS_IN_MANY(zip(zip -> {
        for (int at = 0; at < 12_000; at++) {
            zip.add("xl/media/part" + at + ".xml", bytes("<a/>"));
        }
    })),
    HALF_OF_IT(() -> Filled.zip(), bytes -> Arrays.copyOf(bytes, bytes.length / 2)),
    ONLY_ITS_END(() -> Filled.zip(), bytes -> Arrays.copyOfRange(bytes, bytes.length - 22, bytes.length)),
    ONLY_ITS_START(() -> Filled.zip(), bytes -> Arrays.copyOf(bytes, 30)),
    NO_ENTRIES(RawZip::new);

    private final Supplier<RawZip> zip;
    private final java.util.function.UnaryOperator<byte[]> after;

    ZipTrick(Supplier<RawZip> zip) {
        this(zip, bytes -> bytes);
    }

    ZipTrick(Supplier<RawZip> zip, java.util.function.UnaryOperator<byte[]> after) {
        this.zip = zip;
        this.after = after;
    }

    @Override
    public byte[] make() {
        return after.apply(zip.get().bytes());
    }

    private static Supplier<RawZip> entry(Consumer<RawZip.Entry> change) {
        return () -> Filled.zip().change(SHEET, change);
    }

    private static Supplier<RawZip> zip(Consumer<RawZip> change) {
        return () -> {
            var zip = Filled.zip();
            change.accept(zip);
            return zip;
        };
    }

    private static Supplier<RawZip> added(String name) {
        return added(name, bytes("<hostile/>"));
    }

    private static Supplier<RawZip> added(String name, byte[] contents) {
        return zip(zip -> zip.add(name, contents));
    }
}
