package uk.safersheets.check;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.safersheets.cell.Severity;
import uk.safersheets.contract.Rule;

/** A rule of a test's form; what is not said is empty. */
record Tests(Rule rule) {
    private static final Pattern COLUMNS = Pattern.compile("(\\w+)\\[(.+)]");

    /** About {@code Table[Column]}, {@code Table[One;Other]}, {@code Table} or a field, with the test that is TRUE when fine. */
    static Tests that(String id, Severity severity, String about, Rule.Each each, String test) {
        return new Tests(
                new Rule(id, severity, about(about), each, null, test, "", "", null, "", "", null, null, "", null));
    }

    static Tests row(String id, String about, String test) {
        return that(id, Severity.ERROR, about, Rule.Each.ROW, test);
    }

    static Tests cell(String id, String about, String test) {
        return that(id, Severity.ERROR, about, Rule.Each.CELL, test);
    }

    static Tests column(String id, String about, String test) {
        return that(id, Severity.ERROR, about, Rule.Each.COLUMN, test);
    }

    static Tests once(String id, String about, String test) {
        return that(id, Severity.ERROR, about, Rule.Each.ONCE, test);
    }

    Tests query() {
        return with(Severity.QUERY, rule.when(), rule.label(), rule.message(), rule.many(), rule.fix(), rule.from());
    }

    Tests note() {
        return with(Severity.NOTE, rule.when(), rule.label(), rule.message(), rule.many(), rule.fix(), rule.from());
    }

    Tests when(String formula) {
        return with(rule.severity(), formula, rule.label(), rule.message(), rule.many(), rule.fix(), rule.from());
    }

    Tests label(String label) {
        return with(rule.severity(), rule.when(), label, rule.message(), rule.many(), rule.fix(), rule.from());
    }

    Tests says(String message, String fix) {
        return with(rule.severity(), rule.when(), rule.label(), message, rule.many(), fix, rule.from());
    }

    Tests many(String many) {
        return with(rule.severity(), rule.when(), rule.label(), rule.message(), many, rule.fix(), rule.from());
    }

    Tests from(String day) {
        return with(
                rule.severity(),
                rule.when(),
                rule.label(),
                rule.message(),
                rule.many(),
                rule.fix(),
                LocalDate.parse(day));
    }

    Tests found(String found, String expected) {
        return new Tests(new Rule(
                rule.id(),
                rule.severity(),
                rule.about(),
                rule.each(),
                rule.when(),
                rule.test(),
                rule.label(),
                rule.message(),
                rule.many(),
                rule.fix(),
                rule.example(),
                found,
                expected,
                rule.why(),
                rule.from()));
    }

    private Tests with(
            Severity severity, String when, String label, String message, String many, String fix, LocalDate from) {
        return new Tests(new Rule(
                rule.id(),
                severity,
                rule.about(),
                rule.each(),
                when,
                rule.test(),
                label,
                message,
                many,
                fix,
                rule.example(),
                rule.found(),
                rule.expected(),
                rule.why(),
                from));
    }

    private static Rule.About about(String text) {
        var columns = COLUMNS.matcher(text);
        if (columns.matches()) {
            var headings = Stream.of(columns.group(2).split(";")).toList();
            return new Rule.About(columns.group(1), headings, null);
        }
        return text.startsWith("field ")
                ? new Rule.About(null, List.of(), text.substring("field ".length()))
                : new Rule.About(text, List.of(), null);
    }
}
