package uk.safersheets.imports.homeoffice;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Financial years and their quarters as the tables write them. */
final class FinancialQuarters {
    /** {@code 2015/16}, {@code 2015-16}, {@code 2015_16}, {@code 201516}, {@code 2015/2016}. */
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d|19\\d\\d) ?[/_\u2013-]? ?((?:20|19)?\\d\\d)");
    /** {@code 1}, {@code Q1}, {@code Quarter 1}, {@code Q1 (Apr-Jun)}, {@code Q1 Apr to Jun}. */
    private static final Pattern QUARTER = Pattern.compile(
            "(?:q|qtr|quarter)? ?([1-4])(?:\\.0)?(?:[ :(-]+([a-z]{3})[a-z]* ?(?:-|\u2013|to) ?([a-z]{3})[a-z]*\\)?)?");

    private static final Map<String, String> MONTHS =
            Map.of("1", "apr jun", "2", "jul sep", "3", "oct dec", "4", "jan mar");
    private static final int CENTURY = 100;

    private FinancialQuarters() {}

    /** The year in which a financial year begins; empty for what is none, such as one whose ends are not a year apart. */
    static OptionalInt year(String written) {
        var year = YEAR.matcher(written.strip());
        if (!year.matches()) {
            return OptionalInt.empty();
        }
        int first = Integer.parseInt(year.group(1));
        boolean follows = Integer.parseInt(year.group(2)) % CENTURY == (first + 1) % CENTURY;
        return follows ? OptionalInt.of(first) : OptionalInt.empty();
    }

    /** Such a year anywhere in the name of a sheet or file: {@code Table 2015_16}. */
    static OptionalInt yearIn(String name) {
        var year = YEAR.matcher(name);
        return year.find() ? year(year.group()) : OptionalInt.empty();
    }

    /** From 1 to 4; empty for what is none, such as one whose months are those of another. */
    static Optional<Integer> quarter(String written) {
        var quarter = QUARTER.matcher(written.strip().toLowerCase(Locale.ROOT));
        if (!quarter.matches()) {
            return Optional.empty();
        }
        String months = quarter.group(2) == null ? "" : quarter.group(2) + " " + quarter.group(3);
        boolean agrees = months.isEmpty() || months.equals(MONTHS.get(quarter.group(1)));
        return agrees ? Optional.of(Integer.valueOf(quarter.group(1))) : Optional.empty();
    }
}
