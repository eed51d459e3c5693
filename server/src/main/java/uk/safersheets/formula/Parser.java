package uk.safersheets.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.safersheets.cell.ExcelError;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Token.Kind;

/** Reads tokens into a tree, with Excel's precedence: sign before percent before power before product before sum. */
final class Parser {
    /** Excel itself allows functions 64 deep. */
    private static final int DEEPEST = 100;

    /** How often {@link #enter} is passed at each bracket. */
    private static final int STEPS = 2;

    private static final int LONGEST_CHAIN = 500;

    private final String formula;
    private final List<Token> tokens;
    private final Map<String, Node> locals = new HashMap<>();
    private int at;
    private int depth;

    private Parser(String formula, List<Token> tokens) {
        this.formula = formula;
        this.tokens = tokens;
    }

    static Node parse(String formula, List<Token> tokens) {
        var parser = new Parser(formula, tokens);
        if (parser.peek().kind() == Kind.END) {
            throw parser.wrong("The formula is empty");
        }
        Node root = parser.binary(1);
        Token rest = parser.peek();
        if (rest.is(")") || rest.is("}")) {
            throw parser.wrong("'" + rest.text() + "' closes nothing");
        }
        if (rest.kind() != Kind.END) {
            throw parser.wrong(rest.shown() + " stands where an operator is expected");
        }
        return root;
    }

    private Node binary(int loosest) {
        enter();
        Node left = unary();
        int chain = 0;
        for (Operator operator = operator(loosest); operator != null; operator = operator(loosest)) {
            at++;
            if (++chain > LONGEST_CHAIN) {
                throw wrong("More than " + LONGEST_CHAIN + " operators follow one another");
            }
            left = new Binary(operator, left, binary(operator.binding() + 1));
        }
        depth--;
        return left;
    }

    /** The operator that comes next and binds at least so tightly; null for none. */
    private Operator operator(int loosest) {
        var operator = peek().kind() == Kind.MARK ? Operator.of(peek().text()) : null;
        return operator == null || operator.binding() < loosest ? null : operator;
    }

    private Node unary() {
        enter();
        Node operand;
        if (take("-")) {
            operand = new Unary(Unary.Sign.MINUS, unary());
        } else if (take("+")) {
            operand = new Unary(Unary.Sign.PLUS, unary());
        } else if (take("@")) {
            operand = new Unary(Unary.Sign.SINGLE, unary());
        } else {
            operand = primary();
            while (take("%")) {
                operand = new Unary(Unary.Sign.PERCENT, operand);
            }
        }
        depth--;
        return operand;
    }

    private Node primary() {
        Token token = peek();
        if (token.kind() == Kind.END) {
            throw wrong("A value is missing");
        }
        at++;
        return switch (token.kind()) {
            case NUMBER, TEXT, ERROR -> new Constant(Area.of(value(token)));
            case STRUCTURED -> new Read.InTable(range(token));
            case ADDRESS -> new Read.Place(token.text());
            case NAME -> named(token);
            case FUNCTION -> call(token);
            default -> bracketed(token);
        };
    }

    private Node named(Token token) {
        if (token.text().equalsIgnoreCase("TRUE") || token.text().equalsIgnoreCase("FALSE")) {
            return new Constant(Area.of(Value.of(token.text().equalsIgnoreCase("TRUE"))));
        }
        String name = localName(token);
        return locals.containsKey(Texts.key(name)) ? new Local(name) : new Read.Named(token.text());
    }

    private static String localName(Token token) {
        return token.text().regionMatches(true, 0, Formula.LOCAL, 0, Formula.LOCAL.length())
                ? token.text().substring(Formula.LOCAL.length())
                : token.text();
    }

    private Node bracketed(Token opening) {
        if (opening.is("{")) {
            return new Constant(block(opening));
        }
        if (!opening.is("(")) {
            at--;
            throw wrong("A value is missing before " + opening.shown());
        }
        var inner = new ArrayList<Node>();
        do {
            inner.add(binary(1));
        } while (take(","));
        close(opening, ")");
        return inner.size() == 1 ? inner.get(0) : new Union(inner);
    }

    /** {@code Table[[#This Row],[A]]:Table[[#This Row],[B]]} is what Excel also writes for one range. */
    private Structured range(Token token) {
        Structured first = token.structured();
        if (!take(":")) {
            return first;
        }
        Structured last = peek().structured();
        if (last == null
                || last.part() != first.part()
                || last.first() == null
                || first.first() == null
                || !first.in("").table().equalsIgnoreCase(last.in("").table())) {
            throw wrong("After ':' a column of the same table is missing");
        }
        at++;
        return new Structured(first.table(), first.part(), first.first(), last.last());
    }

    private Node call(Token name) {
        Token opening = tokens.get(at++);
        String function = FunctionNames.bare(name.text());
        Node local = locals.get(Texts.key(localName(name)));
        if (local instanceof Lambda lambda) {
            return applied(lambda, arguments(opening));
        }
        if (function.equals("LET")) {
            return let(opening);
        }
        if (function.equals("LAMBDA")) {
            Lambda lambda = lambda(opening);
            Token next = peek();
            return take("(") ? applied(lambda, arguments(next)) : lambda;
        }
        List<Node> arguments = arguments(opening);
        refuseMiscounted(name, function, arguments.size());
        if (function.equals("ROW")) {
            return new RowNumber(arguments);
        }
        return Iteration.of(function, arguments).orElseGet(() -> new Call(function, arguments));
    }

    private List<Node> arguments(Token opening) {
        var arguments = new ArrayList<Node>();
        if (!peek().is(")")) {
            do {
                arguments.add(peek().is(",") || peek().is(")") ? new Omitted() : binary(1));
            } while (take(","));
        }
        close(opening, ")");
        return arguments;
    }

    private static Node applied(Lambda lambda, List<Node> arguments) {
        var parts = new ArrayList<Node>(List.of(lambda));
        parts.addAll(arguments);
        return new Applied(parts);
    }

    private Let let(Token opening) {
        var outside = new HashMap<>(locals);
        var names = new ArrayList<String>();
        var parts = new ArrayList<Node>();
        while (isNameBeforeComma()) {
            String name = localName(tokens.get(at));
            at += 2;
            Node value = binary(1);
            names.add(name);
            parts.add(value);
            locals.put(Texts.key(name), value);
            if (!take(",")) {
                throw wrong("LET ends with what it comes to, and that is missing");
            }
        }
        if (names.isEmpty()) {
            throw wrong("LET begins with a name and its value");
        }
        parts.add(binary(1));
        close(opening, ")");
        locals.clear();
        locals.putAll(outside);
        return new Let(names, parts);
    }

    private Lambda lambda(Token opening) {
        var outside = new HashMap<>(locals);
        var names = new ArrayList<String>();
        while (isNameBeforeComma()) {
            String name = localName(tokens.get(at));
            at += 2;
            names.add(name);
            locals.put(Texts.key(name), new Local(name));
        }
        Node result = binary(1);
        close(opening, ")");
        locals.clear();
        locals.putAll(outside);
        return new Lambda(names, result);
    }

    private boolean isNameBeforeComma() {
        return peek().kind() == Kind.NAME && tokens.get(at + 1).is(",");
    }

    private void refuseMiscounted(Token name, String function, int given) {
        ArgumentCounts.of(function).filter(counts -> !counts.allow(given)).ifPresent(counts -> {
            throw new FormulaException(
                    formula,
                    name.start(),
                    function + " takes " + counts.described() + " and was given " + (given == 0 ? "none" : given));
        });
    }

    private Area block(Token opening) {
        var values = new ArrayList<Value>();
        int rows = 0;
        int width = 0;
        do {
            do {
                values.add(element());
            } while (take(","));
            width = rows++ == 0 ? values.size() : width;
            if (values.size() != rows * width) {
                throw wrong("The rows between { and } are not equally long");
            }
        } while (take(";"));
        close(opening, "}");
        return values.size() == 1 ? Area.of(values.get(0)) : new Block(rows, width, values);
    }

    private Value element() {
        boolean negative = take("-");
        if (!negative) {
            take("+");
        }
        Token token = peek();
        at++;
        if (token.kind() == Kind.NAME && named(token) instanceof Constant truth) {
            return truth.value().first();
        }
        if (token.kind() != Kind.NUMBER && (negative || token.kind() != Kind.TEXT && token.kind() != Kind.ERROR)) {
            at--;
            throw wrong("Between { and } only values can stand, not " + token.shown());
        }
        Value value = value(token);
        return negative ? Value.of(Coerce.number(value).negate()) : value;
    }

    private Value value(Token token) {
        return switch (token.kind()) {
            case NUMBER -> Value.of(number(token));
            case ERROR ->
                Value.of(ExcelError.of(token.text().toUpperCase(Locale.ROOT)).orElseThrow());
            default -> Value.of(token.text());
        };
    }

    private BigDecimal number(Token token) {
        double rough = Double.parseDouble(token.text());
        if (Double.isInfinite(rough)) {
            throw new FormulaException(formula, token.start(), token.text() + " is too large a number");
        }
        return rough == 0 ? BigDecimal.ZERO : new BigDecimal(token.text());
    }

    private void close(Token opening, String closing) {
        if (peek().kind() == Kind.END) {
            throw new FormulaException(formula, opening.start(), "The bracket " + opening.text() + " is never closed");
        }
        if (!take(closing)) {
            throw wrong(peek().shown() + " stands where an operator, ',' or '" + closing + "' is expected");
        }
    }

    private boolean take(String mark) {
        boolean here = peek().is(mark);
        at += here ? 1 : 0;
        return here;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private void enter() {
        if (++depth > STEPS * DEEPEST) {
            throw wrong("Brackets and functions are more than " + DEEPEST + " deep");
        }
    }

    private FormulaException wrong(String what) {
        return new FormulaException(formula, peek().start(), what);
    }
}
