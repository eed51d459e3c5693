package uk.safersheets.formula;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.safersheets.budget.Work;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Texts;
import uk.safersheets.cell.Value;
import uk.safersheets.formula.parser.FunctionNames;
import uk.safersheets.formula.parser.Lexer;
import uk.safersheets.formula.parser.Parser;
import uk.safersheets.formula.parser.Token;
import uk.safersheets.formula.tree.Call;
import uk.safersheets.formula.tree.Constant;
import uk.safersheets.formula.tree.InvariantNode;
import uk.safersheets.formula.tree.Lambda;
import uk.safersheets.formula.tree.Let;
import uk.safersheets.formula.tree.Node;
import uk.safersheets.formula.tree.Read;

/** A parsed Excel formula: immutable, safe to share between threads, evaluated in any {@link Scope}. */
public final class Formula {
    /** The longest formula Excel holds. */
    private static final int LONGEST = 8192;

    /** What a file puts before a name that LET or LAMBDA gives a meaning. */
    public static final String LOCAL = "_xlpm.";

    private final String text;
    private final List<Token> tokens;
    private final Node root;
    private final Set<Reference> references = new LinkedHashSet<>();
    private final Set<String> functions = new LinkedHashSet<>();
    private final Set<String> locals = new HashSet<>();

    private Formula(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
        this.root = InvariantNode.around(Parser.parse(text, tokens));
        walk(root, this::note);
    }

    /**
     * Reads a formula without its leading {@code =}, in Excel's typed form ({@code [@Total]}) or the form a file stores
     * ({@code RiskMatrix[[#This Row],[Total]]}, {@code _xlfn.} prefixes).
     *
     * @throws FormulaException when it does not parse
     */
    public static Formula parse(String text) {
        if (text.length() > LONGEST) {
            throw new FormulaException(text, LONGEST, "The formula is longer than Excel's 8,192 characters");
        }
        WorkBudget.count(Work.FORMULAS, text.length());
        return new Formula(text);
    }

    /**
     * Its single value; the first of a block. Never throws for what a sheet holds: that is an error value. What reads a
     * blank cell and nothing else is blank, where Excel would show 0.
     */
    public Value evaluate(Scope scope) {
        return WorkBudget.holding(Work.TEXT, () -> root.evaluate(scope).first());
    }

    /**
     * What its answer does when some cells of its row rise, as far as that can be told from the formula alone.
     *
     * @param cells what the cells of the row from one heading to another do; both null for all of them
     */
    public Growth growth(BiFunction<String, String, Growth> cells) {
        return new Rising(cells).of(root);
    }

    /** Everything it reads. */
    public Set<Reference> references() {
        return Collections.unmodifiableSet(references);
    }

    /**
     * What its answer rests on in one place: of a conditional sum only the rows that its conditions take there, of a
     * table that is looked up only what the look-up asks for, and everything else that it reads.
     */
    public void visitReads(Scope scope, ReadVisitor visitor) {
        new ReadWalk(scope, visitor).visit(root);
    }

    /** Every function it calls, upper case, without prefixes. */
    public Set<String> functions() {
        return Collections.unmodifiableSet(functions);
    }

    /**
     * Every call of a function, each with the texts that are written in it as its arguments; null for one that is worked
     * out or left out.
     *
     * @param name upper case, without prefix
     */
    public List<List<@Nullable String>> writtenArguments(String name) {
        var calls = new ArrayList<List<@Nullable String>>();
        walk(root, node -> {
            if (node instanceof Call call && call.name().equals(name)) {
                var texts = new ArrayList<@Nullable String>();
                call.parts().forEach(part -> texts.add(written(part)));
                calls.add(Collections.unmodifiableList(texts));
            }
        });
        return calls;
    }

    private static @Nullable String written(Node part) {
        var inner = part instanceof InvariantNode once ? once.part() : part;
        return inner instanceof Constant constant && constant.value().first() instanceof Value.Text text
                ? text.text()
                : null;
    }

    /** The form a file stores for a formula that stands in a row of this table. */
    public String stored(String table) {
        return stored(table, name -> false);
    }

    /**
     * The same for a workbook with other tables: a file stores {@code Scale[]} for a table that is typed as
     * {@code Scale}.
     *
     * @param isTable whether a name is a table's
     */
    public String stored(@Nullable String table, Predicate<String> isTable) {
        var stored = new StringBuilder();
        int copied = 0;
        for (var token : tokens) {
            stored.append(text, copied, token.start());
            stored.append(isLocal(token) ? LOCAL + token.text() : stored(token, table, isTable));
            copied = token.end();
        }
        return stored.toString();
    }

    private boolean isLocal(Token token) {
        boolean name = token.kind() == Token.Kind.NAME || token.kind() == Token.Kind.FUNCTION;
        return name && locals.contains(Texts.key(token.text()));
    }

    private static String stored(Token token, @Nullable String table, Predicate<String> isTable) {
        return switch (token.kind()) {
            case STRUCTURED ->
                Objects.requireNonNull(token.structured(), "structured")
                        .in(table)
                        .toString();
            case NAME -> isTable.test(token.text()) ? token.text() + "[]" : token.text();
            case FUNCTION -> FunctionNames.stored(token.text());
            case TEXT -> "\"" + token.text().replace("\"", "\"\"") + "\"";
            default -> token.text();
        };
    }

    /**
     * Whether another formula in the same table means the same, whatever its case, spaces, prefixes and spare brackets.
     *
     * @param table the table both stand in; null for none
     */
    public boolean isLike(Formula other, @Nullable String table) {
        return root.normal(table).equals(other.root.normal(table));
    }

    private void note(Node node) {
        if (node instanceof Call call) {
            functions.add(call.name());
        } else if (node instanceof Read.InTable read) {
            references.addAll(read.structured().references());
        } else if (node instanceof Read.Named read) {
            references.add(new Reference.Name(read.name()));
        } else if (node instanceof Let let) {
            let.names().forEach(name -> locals.add(Texts.key(name)));
        } else if (node instanceof Lambda lambda) {
            lambda.names().forEach(name -> locals.add(Texts.key(name)));
        } else if (node instanceof Read.Place read) {
            references.add(new Reference.Address(read.address()));
        }
    }

    private static void walk(Node node, Consumer<Node> visitor) {
        visitor.accept(node);
        node.parts().forEach(part -> walk(part, visitor));
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
