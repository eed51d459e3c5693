package uk.safersheets.imports.csv;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of one row. A text is made of a value only when somebody asks for it, and of those that come again and
 * again in a column, such as a month, only once.
 */
final class RowValues extends AbstractList<String> {
    private static final int KEPT_COLUMNS = 64;
    private static final int KEPT_TEXTS = 1024;
    private static final int LONGEST_KEPT = 60;

    private char[] letters = new char[1 << 10];
    private int[] ends = new int[32];
    private int size;
    private final @Nullable String[][] kept = new String[KEPT_COLUMNS][];

    void begin() {
        size = 0;
    }

    /** Without the spaces around it. */
    void add(char[] from, int offset, int length) {
        int first = offset;
        int end = offset + length;
        while (first < end && isSpace(from[first])) {
            first++;
        }
        while (end > first && isSpace(from[end - 1])) {
            end--;
        }
        int start = start(size);
        if (start + end - first > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(2 * letters.length, start + end - first));
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
        }
        System.arraycopy(from, first, letters, start, end - first);
        ends[size++] = start + end - first;
    }

    private static boolean isSpace(char letter) {
        return letter <= ' ' || letter == '\u00A0' || letter == '\uFEFF';
    }

    private int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    boolean isBlank() {
        return start(size) == 0;
    }

    @Override
    public String get(int column) {
        Objects.checkIndex(column, size);
        int start = start(column);
        int length = ends[column] - start;
        if (length == 0) {
            return "";
        }
        return column < KEPT_COLUMNS && length <= LONGEST_KEPT
                ? kept(column, start, length)
                : new String(letters, start, length);
    }

    private String kept(int column, int start, int length) {
        var texts = kept[column];
        if (texts == null) {
            texts = new String[KEPT_TEXTS];
            kept[column] = texts;
        }
        int hash = 0;
        for (int at = start; at < start + length; at++) {
            hash = 31 * hash + letters[at];
        }
        int place = (hash ^ hash >>> 16) & KEPT_TEXTS - 1;
        String text = texts[place];
        if (text == null || !isAt(text, start, length)) {
            text = new String(letters, start, length);
            texts[place] = text;
        }
        return text;
    }

    private boolean isAt(String text, int start, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (text.charAt(at) != letters[start + at]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int size() {
        return size;
    }
}
