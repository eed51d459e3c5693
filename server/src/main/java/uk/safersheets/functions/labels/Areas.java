package uk.safersheets.functions.labels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The local authority areas of England and Wales, by which community safety partnerships are named. */
final class Areas {
    private static final String LIST = "areas.txt";
    private static final Pattern DASH = Pattern.compile("\\s+-\\s+|\\s*[–—]\\s*");
    private static final Labels ALL = Labels.of(read());

    private Areas() {}

    /** What {@code Kent – Maidston} was probably meant for; empty when its area is one, or nothing is close. */
    static Optional<String> closest(String label) {
        String whole = label.strip();
        String area = area(whole);
        var wanted = Labels.Label.of(area);
        if (ALL.has(wanted)) {
            return Optional.empty();
        }
        String before = whole.substring(0, whole.length() - area.length());
        return Closeness.closest(wanted, ALL).map(meant -> before + meant);
    }

    /** Whether {@code Kent – Maidstone} ends with the name of an area. */
    static boolean isOne(String label) {
        return ALL.has(Labels.Label.of(area(label.strip())));
    }

    private static String area(String whole) {
        var parts = DASH.split(whole, 2);
        return parts[parts.length - 1];
    }

    private static List<String> read() {
        try (var in = Areas.class.getResourceAsStream(LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + LIST, e);
        }
    }
}
