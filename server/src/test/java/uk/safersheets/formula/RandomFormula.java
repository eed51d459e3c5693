package uk.safersheets.formula;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

/** Makes up formulas over a table {@code T} with numbers in A, B and C (some blank), texts in Name. */
final class RandomFormula {
    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "5", "10", "0.5", "-1.25", "12%");
    private static final List<String> TEXTS = List.of("\"\"", "\"Youth\"", "\"b\"", "\"2\"", "[@Name]", "T[@Name]");
    private static final List<String> CELLS = List.of("[@A]", "[@B]", "[@C]", "T[@A]", "T[[#This Row],[B]]");
    private static final List<String> COLUMNS = List.of("[A]", "T[B]", "T[C]", "T[[A]:[C]]", "T[@[A]:[C]]");
    private static final List<String> ONE_COLUMN = List.of("[A]", "T[B]", "T[C]");
    private static final List<String> CRITERIA =
            List.of("\"Youth\"", "\"<>b\"", "\"y*\"", "\"?\"", "[@Name]", "\">a\"", "\"\"");
    private static final List<String> LIMITS = List.of("3", "\">1\"", "\"<=5\"", "\"<>2\"", "[@A]+0", "\">\"&[@B]");
    private static final List<String> COMPARISONS = List.of("=", "<>", "<", ">", "<=", ">=");

    private final Random random;

    RandomFormula(long seed) {
        this.random = new Random(seed);
    }

    String next() {
        return switch (random.nextInt(3)) {
            case 0 -> number(3);
            case 1 -> text(3);
            default -> truth(3);
        };
    }

    private String number(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? of(NUMBERS) : of(CELLS);
        }
        List<IntFunction<String>> forms = List.of(
                at -> "(" + number(at) + of(List.of("+", "-", "*", "/")) + number(at) + ")",
                at -> "((" + number(at) + ")^2)",
                at -> "-" + number(at),
                at -> of(List.of("ABS", "INT", "SIGN", "TRUNC")) + "(" + number(at) + ")",
                at -> of(List.of("ROUND", "ROUNDUP", "ROUNDDOWN")) + "(" + number(at) + "," + random.nextInt(3) + ")",
                at -> "MOD(" + of(CELLS) + ",3)",
                at -> of(List.of("SUM", "MAX", "MIN", "COUNT", "AVERAGE", "COUNTA", "MEDIAN")) + "(" + of(COLUMNS)
                        + ")",
                at -> of(List.of("LARGE", "SMALL")) + "(" + of(ONE_COLUMN) + "," + (1 + random.nextInt(4)) + ")",
                at -> "IF(ISNUMBER([@A]),RANK([@A],[A]" + of(List.of("", ",0", ",1")) + "),0)",
                at -> "SUMPRODUCT([A],T[B])",
                at -> "COUNTIF([Name]," + of(CRITERIA) + ")",
                at -> "COUNTIF(" + of(ONE_COLUMN) + "," + of(LIMITS) + ")",
                at -> "SUMIF([Name]," + of(CRITERIA) + "," + of(ONE_COLUMN) + ")",
                at -> "SUMIFS([A],[Name]," + of(CRITERIA) + ",T[B]," + of(LIMITS) + ")",
                at -> "LEN(" + text(at) + ")",
                at -> "IFERROR(MATCH(" + text(at) + ",[Name],0),99)",
                at -> "INDEX(" + of(ONE_COLUMN) + "," + (1 + random.nextInt(7)) + ")",
                at -> "IF(" + truth(at) + "," + number(at) + "," + number(at) + ")",
                at -> "CHOOSE(" + (1 + random.nextInt(3)) + "," + number(at) + "," + number(at) + ")",
                at -> "IFERROR(" + number(at) + "," + number(at) + ")");
        return forms.get(random.nextInt(forms.size())).apply(depth - 1);
    }

    private String text(int depth) {
        if (depth == 0) {
            return of(TEXTS);
        }
        List<IntFunction<String>> forms = List.of(
                at -> text(at) + "&" + text(at),
                at -> of(List.of("UPPER", "LOWER", "TRIM", "T")) + "(" + text(at) + ")",
                at -> of(List.of("LEFT", "RIGHT")) + "(" + text(at) + "," + random.nextInt(4) + ")",
                at -> "MID(" + text(at) + "," + (1 + random.nextInt(3)) + ",2)",
                at -> "SUBSTITUTE(" + text(at) + ",\"u\",\"-\")",
                at -> "CONCATENATE(" + text(at) + "," + of(CELLS) + ")",
                at -> "IF(" + truth(at) + "," + text(at) + "," + text(at) + ")",
                at -> "TEXT(" + of(CELLS) + ",\"0.00\")",
                at -> "REPT(" + text(0) + "," + random.nextInt(3) + ")");
        return forms.get(random.nextInt(forms.size())).apply(depth - 1);
    }

    private String truth(int depth) {
        if (depth == 0) {
            return of(List.of("TRUE", "FALSE", "ISBLANK([@A])", "ISNUMBER([@B])"));
        }
        List<IntFunction<String>> forms = List.of(
                at -> "(" + number(at) + of(COMPARISONS) + number(at) + ")",
                at -> "(" + text(at) + of(COMPARISONS) + text(at) + ")",
                at -> "(" + text(0) + of(COMPARISONS) + of(CELLS) + ")",
                at -> of(List.of("AND", "OR")) + "(" + truth(at) + "," + truth(at) + ")",
                at -> "NOT(" + truth(at) + ")",
                at -> of(List.of("ISERROR", "ISTEXT", "ISNUMBER")) + "(" + number(at) + "+0)",
                at -> "EXACT(" + text(at) + "," + text(at) + ")");
        return forms.get(random.nextInt(forms.size())).apply(depth - 1);
    }

    private String of(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
