package uk.safersheets.imports.homeoffice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of the tables, each with the headings it has had. */
enum OffenceColumn {
    YEAR("Financial Year"),
    QUARTER("Financial Quarter"),
    FORCE("Force Name", "Force"),
    PARTNERSHIP("CSP Name", "CSP", "Community Safety Partnership", "Community Safety Partnership Name"),
    DESCRIPTION("Offence Description"),
    GROUP("Offence Group"),
    SUBGROUP("Offence Subgroup", "Offence Sub-group"),
    CODE("Offence Code"),
    NUMBER("Number of Offences", "Offence Count");

    private final List<String> headings;

    OffenceColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** As it is said when it is missing. */
    String words() {
        return String.join(" or ", headings.subList(0, this == NUMBER ? headings.size() : 1));
    }

    /** As the list of labels calls it: {@code subgroup}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<OffenceColumn> of(String heading) {
        String plain = plain(heading);
        return Arrays.stream(values())
                .filter(column ->
                        column.headings.stream().anyMatch(known -> plain(known).equals(plain)))
                .findFirst();
    }

    /** Its letters alone, without a mark such as {@code [note 1]}. */
    private static String plain(String heading) {
        return heading.replaceAll("\\[[^\\]]*]", "").replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
