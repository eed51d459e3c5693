package uk.safersheets.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.safersheets.cell.Texts;

/**
 * The roles that a name stands for where a contract does not say. A few names have theirs in every template; a template
 * made before contracts had roles is known by all the names that the templates of the time had.
 */
final class UsualNames {
    private static final String FILE = "usual-names.txt";
    private static final String ANY_TABLE = "any";
    private static final Map<String, FieldRole> FIELDS = new HashMap<>();
    private static final Map<FieldRole, String> NAMES = new EnumMap<>(FieldRole.class);
    private static final Map<String, TableRole> TABLES = new HashMap<>();
    private static final Map<String, ColumnPurpose> COLUMNS = new HashMap<>();

    static {
        lines().forEach(UsualNames::learn);
    }

    private UsualNames() {}

    private static Stream<String> lines() {
        try (InputStream file = Objects.requireNonNull(UsualNames.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads {@code what | role | name}, where what is field, table, or the role of the table that a column is in. */
    private static void learn(String line) {
        var parts = line.split("\\|", -1);
        String what = parts[0].strip();
        String role = parts[1].strip();
        String name = Texts.key(parts[2]);
        switch (what) {
            case "field" -> {
                FIELDS.put(name, named(FieldRole.class, role));
                NAMES.put(named(FieldRole.class, role), parts[2].strip());
            }
            case "table" -> TABLES.put(name, named(TableRole.class, role));
            default ->
                COLUMNS.put(
                        what + "/" + name,
                        ColumnPurpose.standing(role)
                                .orElseGet(() -> ColumnPurpose.of(named(TableColumnRole.class, role))));
        }
    }

    private static <T extends Enum<T>> T named(Class<T> roles, String word) {
        return Stream.of(roles.getEnumConstants())
                .filter(role -> Roles.word(role).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(FILE + " has no such role: " + word));
    }

    /** The name of a field that every template may have without saying its role. */
    static Optional<String> field(FieldRole role) {
        return Optional.ofNullable(NAMES.get(role)).filter(name -> role.isUsual());
    }

    /** These fields, those with a usual name in the role that it stands for unless another has it. */
    static List<Field> fields(List<Field> fields) {
        Set<FieldRole> taken = new HashSet<>();
        fields.forEach(field -> taken.add(field.roleOrNull()));
        return fields.stream()
                .map(field -> {
                    var usual = FIELDS.get(Texts.key(field.name()));
                    boolean isIt = field.roleOrNull() == null && usual != null && usual.isUsual();
                    return isIt && taken.add(usual) ? field.in(usual) : field;
                })
                .toList();
    }

    /** These columns, those with a usual heading in the role that it stands for. */
    static List<Column> columns(List<Column> columns) {
        return columns.stream()
                .map(column -> {
                    var usual = COLUMNS.get(ANY_TABLE + "/" + Texts.key(column.name()));
                    return column.purposeOrNull() == null && usual != null ? column.in(usual) : column;
                })
                .toList();
    }

    /** A field of a template made before there were roles. */
    static Field earlier(Field field) {
        var role = FIELDS.get(Texts.key(field.name()));
        return role == null ? field : field.in(role);
    }

    /** A table of a template made before there were roles. */
    static Table earlier(Table table) {
        var role = TABLES.get(Texts.key(table.name()));
        if (role == null) {
            return table;
        }
        var columns = table.columns().stream()
                .map(column -> {
                    var purpose = COLUMNS.get(role.word() + "/" + Texts.key(column.name()));
                    return purpose == null ? column : column.in(purpose);
                })
                .toList();
        return new Table(table.name(), table.topLeft(), table.key(), table.growing(), columns, role);
    }
}
