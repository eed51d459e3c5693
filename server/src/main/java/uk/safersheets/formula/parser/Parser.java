package uk.safersheets.formula.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.Area;
import uk.safersheets.formula.parser.Token.Kind;
import uk.safersheets.formula.tree.Applied;
import uk.safersheets.formula.tree.ArrayConstant;
import uk.safersheets.formula.tree.Binary;
import uk.safersheets.formula.tree.Call;
import uk.safersheets.formula.tree.Constant;
import uk.safersheets.formula.tree.Iteration;
import uk.safersheets.formula.tree.Lambda;
import uk.safersheets.formula.tree.Let;
import uk.safersheets.formula.tree.Local;
import uk.safersheets.formula.tree.Node;
import uk.safersheets.formula.tree.Omitted;
import uk.safersheets.formula.tree.Operator;
import uk.safersheets.formula.tree.Read;
import uk.safersheets.formula.tree.RowNumber;
import uk.safersheets.formula.tree.Structured;
import uk.safersheets.formula.tree.Unary;
import uk.safersheets.formula.tree.Union;

/** Reads tokens into a tree, with Excel's precedence: sign before percent before power before product before sum. */
public final class Parser {
    private final TokenCursor cursor;
    private LocalNames locals = new LocalNames();
    private final ParsingLimits limits;

    private Parser(String formula, List<Token> tokens) {
        this.cursor = new TokenCursor(formula, tokens);
        this.limits = new ParsingLimits(cursor);
    }

    public static Node parse(String formula, List<Token> tokens) {
        var parser = new Parser(formula, tokens);
        if (parser.cursor.peek().kind() == Kind.END) {
            throw parser.cursor.wrong("The formula is empty");
        }
        Node root = parser.binary(1);
        Token rest = parser.cursor.peek();
        if (rest.is(")") || rest.is("}")) {
            throw parser.cursor.wrong("'" + rest.text() + "' closes nothing");
        }
        if (rest.kind() != Kind.END) {
            throw parser.cursor.wrong(rest.shown() + " stands where an operator is expected");
        }
        return root;
    }

    private Node binary(int loosest) {
        limits.enter();
        Node left = unary();
        int chain = 0;
        for (Operator operator = operator(loosest); operator != null; operator = operator(loosest)) {
            cursor.skip(1);
            limits.chain(++chain);
            left = new Binary(operator, left, binary(operator.binding() + 1));
        }
        limits.leave();
        return left;
    }

    /** The operator that comes next and binds at least so tightly; null for none. */
    private @Nullable Operator operator(int loosest) {
        var operator =
                cursor.peek().kind() == Kind.MARK ? Operator.of(cursor.peek().text()) : null;
        return operator == null || operator.binding() < loosest ? null : operator;
    }

    private Node unary() {
        limits.enter();
        Node operand;
        if (cursor.take("-")) {
            operand = new Unary(Unary.Sign.MINUS, unary());
        } else if (cursor.take("+")) {
            operand = new Unary(Unary.Sign.PLUS, unary());
        } else if (cursor.take("@")) {
            operand = new Unary(Unary.Sign.SINGLE, unary());
        } else {
            operand = primary();
            while (cursor.take("%")) {
                operand = new Unary(Unary.Sign.PERCENT, operand);
            }
        }
        limits.leave();
        return operand;
    }

    private Node primary() {
        Token token = cursor.peek();
        if (token.kind() == Kind.END) {
            throw cursor.wrong("A value is missing");
        }
        cursor.skip(1);
        return switch (token.kind()) {
            case NUMBER, TEXT, ERROR -> new Constant(Area.of(cursor.value(token)));
            case STRUCTURED -> new Read.InTable(range(token));
            case ADDRESS -> new Read.Place(token.text());
            case NAME -> named(token);
            case FUNCTION -> call(token);
            default -> bracketed(token);
        };
    }

    private Node named(Token token) {
        if (ArrayConstant.isTruth(token)) {
            return new Constant(Area.of(Value.of(token.text().equalsIgnoreCase("TRUE"))));
        }
        String name = LocalNames.of(token);
        return locals.has(name) ? new Local(name) : new Read.Named(token.text());
    }

    private Node bracketed(Token opening) {
        if (opening.is("{")) {
            return new Constant(ArrayConstant.read(cursor, opening));
        }
        if (!opening.is("(")) {
            cursor.skip(-1);
            throw cursor.wrong("A value is missing before " + opening.shown());
        }
        var inner = new ArrayList<Node>();
        do {
            inner.add(binary(1));
        } while (cursor.take(","));
        cursor.close(opening, ")");
        return inner.size() == 1 ? inner.get(0) : new Union(inner);
    }

    /** {@code Table[[#This Row],[A]]:Table[[#This Row],[B]]} is what Excel also writes for one range. */
    private Structured range(Token token) {
        Structured first = Objects.requireNonNull(token.structured(), "structured");
        if (!cursor.take(":")) {
            return first;
        }
        Structured last = cursor.peek().structured();
        if (last == null
                || last.part() != first.part()
                || last.first() == null
                || first.first() == null
                || !Objects.requireNonNullElse(first.table(), "")
                        .equalsIgnoreCase(Objects.requireNonNullElse(last.table(), ""))) {
            throw cursor.wrong("After ':' a column of the same table is missing");
        }
        cursor.skip(1);
        return new Structured(first.table(), first.part(), first.first(), last.last());
    }

    private Node call(Token name) {
        Token opening = cursor.next();
        String function = FunctionNames.bare(name.text());
        Node local = locals.meaning(LocalNames.of(name));
        if (local instanceof Lambda lambda) {
            return applied(lambda, arguments(opening));
        }
        if (function.equals("LET")) {
            return let(opening);
        }
        if (function.equals("LAMBDA")) {
            Lambda lambda = lambda(opening);
            Token next = cursor.peek();
            return cursor.take("(") ? applied(lambda, arguments(next)) : lambda;
        }
        List<Node> arguments = arguments(opening);
        ArgumentCounts.fault(function, arguments.size()).ifPresent(what -> {
            throw cursor.wrong(name, what);
        });
        if (function.equals("ROW")) {
            return new RowNumber(arguments);
        }
        if (function.equals("SINGLE") && arguments.size() == 1) {
            return new Unary(Unary.Sign.SINGLE, arguments.get(0));
        }
        return Iteration.of(function, arguments).orElseGet(() -> new Call(function, arguments));
    }

    private List<Node> arguments(Token opening) {
        var arguments = new ArrayList<Node>();
        if (!cursor.peek().is(")")) {
            do {
                arguments.add(cursor.peek().is(",") || cursor.peek().is(")") ? new Omitted() : binary(1));
            } while (cursor.take(","));
        }
        cursor.close(opening, ")");
        return arguments;
    }

    /** A function that has a name stands in the tree again at each call, so that calls of calls could grow for ever. */
    private Node applied(Lambda lambda, List<Node> arguments) {
        limits.grow(lambda);
        var parts = new ArrayList<Node>(List.of(lambda));
        parts.addAll(arguments);
        return new Applied(parts);
    }

    private Let let(Token opening) {
        var outside = locals;
        locals = outside.inner();
        var names = new ArrayList<String>();
        var parts = new ArrayList<Node>();
        while (isNameBeforeComma()) {
            String name = LocalNames.of(cursor.peek());
            cursor.skip(2);
            Node value = binary(1);
            names.add(name);
            parts.add(value);
            locals.give(name, value);
            if (!cursor.take(",")) {
                throw cursor.wrong("LET ends with what it comes to, and that is missing");
            }
        }
        if (names.isEmpty()) {
            throw cursor.wrong("LET begins with a name and its value");
        }
        parts.add(binary(1));
        cursor.close(opening, ")");
        locals = outside;
        return new Let(names, parts);
    }

    private Lambda lambda(Token opening) {
        var outside = locals;
        locals = outside.inner();
        var names = new ArrayList<String>();
        while (isNameBeforeComma()) {
            String name = LocalNames.of(cursor.peek());
            cursor.skip(2);
            names.add(name);
            locals.give(name, new Local(name));
        }
        Node result = binary(1);
        cursor.close(opening, ")");
        locals = outside;
        return new Lambda(names, result);
    }

    private boolean isNameBeforeComma() {
        return cursor.peek().kind() == Kind.NAME && cursor.following().is(",");
    }
}
