package uk.safersheets.contract;

import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.cell.Texts;

/** Columns of a table as Excel writes them: {@code Scale[Score]}, {@code RiskMatrix[[First]:[Last]]}. */
public record ColumnRange(String table, String first, String last) {
    private static final String TABLE = "([\\p{L}_][\\p{L}\\p{N}_.]*)";
    private static final String HEADING = "((?:[^\\[\\]']|'.)+)";
    private static final Pattern ONE = Pattern.compile(TABLE + "\\[" + HEADING + "]");
    private static final Pattern SEVERAL =
            Pattern.compile(TABLE + "\\[\\[" + HEADING + "]\\s*:\\s*\\[" + HEADING + "]]");

    /** Empty for any other text. */
    static Optional<ColumnRange> parse(String text) {
        var one = ONE.matcher(text);
        if (one.matches()) {
            var heading = heading(one.group(2));
            return Optional.of(new ColumnRange(one.group(1), heading, heading));
        }
        var several = SEVERAL.matcher(text);
        return several.matches()
                ? Optional.of(new ColumnRange(several.group(1), heading(several.group(2)), heading(several.group(3))))
                : Optional.empty();
    }

    boolean isOne() {
        return first.equals(last);
    }

    @Override
    public String toString() {
        return table + (isOne() ? "[" + escaped(first) + "]" : "[[" + escaped(first) + "]:[" + escaped(last) + "]]");
    }

    private static String heading(String written) {
        return Texts.tidy(written.replaceAll("'(.)", "$1"));
    }

    private static String escaped(String heading) {
        return heading.replaceAll("([\\[\\]#'])", "'$1");
    }
}
