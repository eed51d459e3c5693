package uk.safersheets.excel.template;

import uk.safersheets.contract.Content;
import uk.safersheets.contract.Entry;
import uk.safersheets.contract.Type;

/** How numbers, money, percentages and dates are shown. */
public final class NumberFormats {
    public static final String TEXT = "@";
    public static final String GENERAL = "General";
    /** It stays on the line of the last word. */
    static final String STAR = "\u00a0*";

    /** A text with a star after it that is no part of it. */
    static final String STARRED = "@\"" + STAR + "\"";

    public static final String DATE = "dd/mm/yyyy";
    public static final String MONEY = "£#,##0.00;-£#,##0.00";

    private NumberFormats() {}

    /** Typed texts are kept as typed, so that 1-2 does not become a date; a calculated text must stay a formula. */
    public static String of(Content content) {
        return content.type() == Type.TEXT && content.entry() != Entry.FORMULA ? TEXT : of(content.type());
    }

    /** The same with an exclamation mark before it, for an entry that is not allowed. */
    static String flagged(Type type) {
        var format = of(type).equals(GENERAL) ? "0.###" : of(type);
        var positive = format.contains(";") ? format.substring(0, format.indexOf(';')) : format;
        return "\"! \"" + positive + ";\"! -\"" + positive + ";\"! \"" + positive + ";\"! \"@";
    }

    private static String of(Type type) {
        return switch (type) {
            case WHOLE -> "#,##0";
            case DECIMAL -> GENERAL;
            case MONEY -> MONEY;
            case PERCENT -> "0.0%";
            case DATE -> DATE;
            case TEXT, CHOICE, YES_NO -> GENERAL;
        };
    }
}
