package uk.safersheets.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who may do what, one row for each route and each command. What has no row may not be done. */
public final class AccessTable {
    /** What stands for the roles where none is asked. */
    private static final Map<Scope, String> NO_ROLE = Map.of(
            Scope.PUBLIC, "everybody",
            Scope.SELF, "whoever is signed in",
            Scope.FILES, "whoever is at the machine",
            Scope.DATA_FOLDER, "whoever can read the folder");

    private static final int CELLS = 4;

    private final Map<String, Operation> byCall = new LinkedHashMap<>();

    private AccessTable() {}

    /**
     * Reads the table: {@code operation | call | scope | roles}, a row a line. Lines that start with {@code #} and blank
     * ones are for people.
     *
     * @throws IllegalArgumentException for a row that cannot be read, or one that is there twice; the message has the row
     */
    public static AccessTable of(String text) {
        var table = new AccessTable();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(AccessTable::row)
                .forEach(table::add);
        return table;
    }

    /** How a route is asked for. */
    public static String call(String method, String path) {
        return method + " " + path;
    }

    /** Every row, as they stand. */
    public List<Operation> all() {
        return List.copyOf(byCall.values());
    }

    /** Empty for what has no row. */
    public Optional<Operation> find(String call) {
        return Optional.ofNullable(byCall.get(call));
    }

    /**
     * The row of what there is.
     *
     * @throws IllegalStateException when it has none
     */
    public Operation require(String call) {
        return find(call)
                .orElseThrow(() -> new IllegalStateException(
                        "'" + call + "' has no row in the access table. Say there who may do it."));
    }

    /** Every word that a token can be narrowed to, by name. */
    public Set<String> scopes() {
        var names = new TreeSet<String>();
        byCall.values().stream()
                .filter(operation -> operation.isRoute() && operation.scope() != Scope.PUBLIC)
                .map(Operation::name)
                .forEach(names::add);
        return names;
    }

    /** Every word for what any of these roles allows, by name. */
    public Set<String> allowedTo(Set<Role> roles) {
        var names = new TreeSet<String>();
        byCall.values().stream()
                .filter(operation -> operation.isRoute() && !Collections.disjoint(operation.roles(), roles))
                .map(Operation::name)
                .forEach(names::add);
        return names;
    }

    private void add(Operation operation) {
        if (byCall.putIfAbsent(operation.call(), operation) != null) {
            throw new IllegalArgumentException("The access table has '" + operation.call() + "' twice.");
        }
    }

    private static Operation row(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() != CELLS) {
            throw new IllegalArgumentException("The access table's row '" + line + "' has not four cells.");
        }
        var scope = Scope.of(cells.get(2))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The access table's row '" + line + "' has no scope of those there are."));
        return new Operation(cells.get(0), cells.get(1), scope, roles(scope, cells.get(3), line));
    }

    private static Set<Role> roles(Scope scope, String cell, String line) {
        if (NO_ROLE.containsKey(scope)) {
            if (!cell.equals(NO_ROLE.get(scope))) {
                throw new IllegalArgumentException(
                        "The access table's row '" + line + "' asks no role: write '" + NO_ROLE.get(scope) + "'.");
            }
            return Set.of();
        }
        var roles = EnumSet.noneOf(Role.class);
        for (String word : cell.split(" ")) {
            roles.add(Role.of(word)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The access table's row '" + line + "' names '" + word + "', which is no role.")));
        }
        return roles;
    }
}
