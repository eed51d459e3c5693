package uk.safersheets.imports.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A list that ships with the program: lines of fields between {@code |}; those that begin with {@code #} are words. */
public final class DatedLines {
    private DatedLines() {}

    /** The lines of a resource that stands beside a class. */
    public static List<List<String>> of(Class<?> beside, String file) {
        try (InputStream lines = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A day of such a line; null for none. */
    public static @Nullable LocalDate day(String field) {
        return field.isEmpty() ? null : LocalDate.parse(field);
    }

    /** Names of such a line, between semicolons. */
    public static List<String> names(String field) {
        return Arrays.stream(field.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
