package uk.safersheets.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import uk.safersheets.contract.Choices;
import uk.safersheets.contract.Content;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Type;

/** What a column or a field of a test's form is. */
public record Is(Content content) {
    private static final Pattern COLUMN = Pattern.compile("(\\w+)\\[(.+)]");

    public static Is key() {
        return new Is(content(Entry.KEY, Type.TEXT, null));
    }

    public static Is text() {
        return typed(Type.TEXT);
    }

    public static Is whole() {
        return typed(Type.WHOLE);
    }

    static Is money() {
        return typed(Type.MONEY);
    }

    static Is percent() {
        return typed(Type.PERCENT);
    }

    static Is date() {
        return typed(Type.DATE);
    }

    static Is yesNo() {
        return typed(Type.YES_NO);
    }

    static Is typed(Type type) {
        return new Is(content(Entry.INPUT, type, null));
    }

    static Is oneOf(String... choices) {
        return typed(Type.CHOICE).choices(new Choices.Listed(List.of(choices)));
    }

    static Is label(Type type) {
        return new Is(content(Entry.LABEL, type, null));
    }

    public static Is formula(Type type, String formula) {
        return new Is(content(Entry.FORMULA, type, formula));
    }

    static Is service(Type type, String formula) {
        return new Is(content(Entry.SERVICE, type, formula));
    }

    /** Choices held by a column, such as {@code Scale[Score]}. */
    Is from(String column) {
        var read = COLUMN.matcher(column);
        if (!read.matches()) {
            throw new IllegalArgumentException(column);
        }
        return choices(new Choices.InColumn(read.group(1), read.group(2)));
    }

    public Is required() {
        return with(true, content.least(), content.most(), content.choices(), content.rule());
    }

    Is least(String limit) {
        return with(content.required(), number(limit), content.most(), content.choices(), content.rule());
    }

    Is most(String limit) {
        return with(content.required(), content.least(), number(limit), content.choices(), content.rule());
    }

    Is rule(String id) {
        return with(content.required(), content.least(), content.most(), content.choices(), id);
    }

    private Is choices(Choices choices) {
        return with(content.required(), content.least(), content.most(), choices, content.rule());
    }

    private Is with(boolean required, BigDecimal least, BigDecimal most, Choices choices, String rule) {
        return new Is(new Content(
                content.entry(), content.type(), required, least, most, choices, content.formula(), rule, ""));
    }

    private static BigDecimal number(String limit) {
        return limit.matches("\\d{4}-\\d\\d-\\d\\d")
                ? DisplayText.serial(LocalDate.parse(limit))
                : new BigDecimal(limit);
    }

    private static Content content(Entry entry, Type type, String formula) {
        return new Content(entry, type, false, null, null, null, formula, null, "");
    }
}
