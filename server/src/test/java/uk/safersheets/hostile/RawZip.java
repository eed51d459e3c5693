package uk.safersheets.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipInputStream;

/** A zip file written field by field, so that its directory and its headers can say different things. */
final class RawZip {
    final List<Entry> entries = new ArrayList<>();
    byte[] before = {};
    byte[] beforeDirectory = {};
    byte[] afterDirectory = {};
    byte[] comment = {};
    byte[] behind = {};
    int listedEntries = -1;
    boolean large;

    /** One entry: what its own header says, and what the directory says. */
    static final class Entry {
        String name;
        String listedName;
        byte[] contents;
        byte[] packed;
        byte[] before = {};
        byte[] extra = {};
        int method = 8;
        int listedMethod = 8;
        int flags;
        int listedFlags;
        long checksum;
        long listedChecksum;
        long packedSize;
        long listedPackedSize;
        long size;
        long listedSize;
        int place;
        Entry lies;

        Entry(String name, byte[] contents) {
            this.name = name;
            this.listedName = name;
            contents(contents);
        }

        Entry contents(byte[] given) {
            contents = given;
            packed = deflated(given);
            var sum = new CRC32();
            sum.update(given);
            checksum = listedChecksum = sum.getValue();
            size = listedSize = given.length;
            packedSize = listedPackedSize = packed.length;
            return this;
        }

        Entry stored() {
            packed = contents;
            method = listedMethod = 0;
            packedSize = listedPackedSize = packed.length;
            return this;
        }
    }

    /** The same parts as a workbook has. */
    static RawZip of(byte[] workbook) {
        var zip = new RawZip();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.entries.add(new Entry(entry.getName(), in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    Entry entry(String name) {
        return entries.stream().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
    }

    RawZip change(String name, Consumer<Entry> change) {
        change.accept(entry(name));
        return this;
    }

    RawZip add(String name, byte[] contents) {
        entries.add(new Entry(name, contents));
        return this;
    }

    byte[] bytes() {
        var out = new Out();
        out.writeBytes(before);
        entries.forEach(entry -> local(out, entry));
        out.writeBytes(beforeDirectory);
        int start = out.size();
        entries.forEach(entry -> listed(out, entry));
        int length = out.size() - start;
        out.writeBytes(afterDirectory);
        int count = listedEntries < 0 ? entries.size() : listedEntries;
        if (large) {
            int at = out.size();
            out.four(0x06064b50).eight(44).two(45).two(45).four(0).four(0);
            out.eight(count).eight(count).eight(length).eight(start);
            out.four(0x07064b50).four(0).eight(at).four(1);
        }
        out.four(0x06054b50).two(0).two(0).two(count).two(count);
        out.four(length).four(start).two(comment.length).writeBytes(comment);
        out.writeBytes(behind);
        return out.toByteArray();
    }

    private static void local(Out out, Entry entry) {
        out.writeBytes(entry.before);
        entry.place = entry.lies == null ? out.size() : entry.lies.place;
        if (entry.lies != null) {
            return;
        }
        byte[] name = entry.name.getBytes(StandardCharsets.UTF_8);
        out.four(0x04034b50).two(20).two(entry.flags).two(entry.method).four(0x5C210000);
        out.four(entry.checksum).four(entry.packedSize).four(entry.size);
        out.two(name.length).two(entry.extra.length).writeBytes(name);
        out.writeBytes(entry.extra);
        out.writeBytes(entry.packed);
    }

    private static void listed(Out out, Entry entry) {
        byte[] name = entry.listedName.getBytes(StandardCharsets.UTF_8);
        out.four(0x02014b50)
                .two(20)
                .two(20)
                .two(entry.listedFlags)
                .two(entry.listedMethod)
                .four(0x5C210000);
        out.four(entry.listedChecksum).four(entry.listedPackedSize).four(entry.listedSize);
        out.two(name.length)
                .two(0)
                .two(0)
                .two(0)
                .two(0)
                .four(0)
                .four(entry.place)
                .writeBytes(name);
    }

    private static byte[] deflated(byte[] contents) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(contents);
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    /** Writes numbers as zip files have them. */
    private static final class Out extends ByteArrayOutputStream {
        Out two(int number) {
            write(number);
            write(number >> 8);
            return this;
        }

        Out four(long number) {
            return two((int) number).two((int) (number >> 16));
        }

        Out eight(long number) {
            return four(number).four(number >> 32);
        }
    }
}
