package uk.safersheets.contract;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;

/**
 * The role of a column, as the contract gives it.
 *
 * @param role what the column is for
 * @param countsWhenOrNull for {@link TableColumnRole#STANDING}: what it reads for a line that counts
 * @param waitsWhenOrNull likewise: what it reads for a line that waits for somebody to choose; null where none does
 */
public record ColumnPurpose(
        TableColumnRole role,
        @Nullable String countsWhenOrNull,
        @Nullable String waitsWhenOrNull) {
    private static final Pattern STANDING = Pattern.compile("(?i)counts when ([^,]+?)(?:, ?waits when ([^,]+))?");

    public ColumnPurpose {
        Objects.requireNonNull(role, "role");
        if (role == TableColumnRole.STANDING && countsWhenOrNull == null) {
            throw new IllegalArgumentException("a column that says what counts needs the word that says so");
        }
    }

    static ColumnPurpose of(TableColumnRole role) {
        return new ColumnPurpose(role, null, null);
    }

    /** Reads a role; null, with a fault, for no word of the contract, and null for a blank. */
    static @Nullable ColumnPurpose of(Line line) {
        return line.text(Roles.HEADING).map(written -> read(line, written)).orElse(null);
    }

    private static @Nullable ColumnPurpose read(Line line, String written) {
        var standing = standing(written);
        if (standing.isPresent()) {
            return standing.get();
        }
        var plain = TableColumnRole.values();
        var role = Roles.read(line, Texts.key(written), plain, ColumnPurpose::wordOf);
        return role == null ? null : of(role);
    }

    static Optional<ColumnPurpose> standing(String written) {
        var words = STANDING.matcher(Texts.tidy(written));
        return words.matches()
                ? Optional.of(new ColumnPurpose(TableColumnRole.STANDING, words.group(1), words.group(2)))
                : Optional.empty();
    }

    private static String wordOf(TableColumnRole role) {
        return role == TableColumnRole.STANDING ? "counts when [word], waits when [word]" : role.word();
    }

    /** As the contract says it. */
    public String word() {
        if (role != TableColumnRole.STANDING) {
            return role.word();
        }
        return "counts when " + countsWhenOrNull + (waitsWhenOrNull == null ? "" : ", waits when " + waitsWhenOrNull);
    }
}
