package uk.safersheets.compare.diff;

import java.util.List;
import java.util.stream.IntStream;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.ValueMeaning;

/**
 * What the rows of two tables hold apart from their keys, in a form that two equal rows share. Each is worked out when
 * it is asked for.
 */
final class Fingerprints {
    private final EntryTable old;
    private final EntryTable now;
    private final List<ColumnPair> entries;

    private Fingerprints(EntryTable old, EntryTable now, List<ColumnPair> entries) {
        this.old = old;
        this.now = now;
        this.entries = entries;
    }

    /** By the typed columns that both tables have, without the key. */
    static Fingerprints of(EntryTable old, EntryTable now) {
        String key = Texts.key(now.table().key());
        var entries = ColumnPair.of(old.table(), now.table()).stream()
                .filter(ColumnPair::isTyped)
                .filter(column -> !Texts.key(column.name()).equals(key))
                .toList();
        return new Fingerprints(old, now, entries);
    }

    Print ofOld(EntryRow row) {
        return new Print(entries.stream()
                .map(column -> ValueMeaning.of(old.value(row, column.old()), column.type()))
                .toList());
    }

    Print ofNow(EntryRow row) {
        return new Print(entries.stream()
                .map(column -> ValueMeaning.of(now.value(row, column.now()), column.type()))
                .toList());
    }

    /** The meanings of a row's entries, column by column. */
    record Print(List<Value> values) {
        boolean isFilled(int column) {
            return !values.get(column).isBlank();
        }

        /** How many entries are not blank. */
        long filled() {
            return values.stream().filter(value -> !value.isBlank()).count();
        }

        /** How many entries are other ones. */
        long differing(Print other) {
            return IntStream.range(0, values.size())
                    .filter(at -> !values.get(at).equals(other.values.get(at)))
                    .count();
        }

        /** For each column, a number that rows share when all their other entries are equal (and hardly ever else). */
        long[] withoutEach() {
            long[] each = new long[values.size()];
            long all = 0;
            for (int at = 0; at < each.length; at++) {
                each[at] = mixed(at, values.get(at));
                all += each[at];
            }
            for (int at = 0; at < each.length; at++) {
                each[at] = all - each[at];
            }
            return each;
        }

        private static long mixed(int column, Value value) {
            long bits = 31L * column + value.hashCode() + 0x9E3779B97F4A7C15L;
            bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
            bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
            return bits ^ (bits >>> 31);
        }
    }
}
