package uk.safersheets.store.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.Repository;

/**
 * A migration only adds, so that nodes of the version before go on working beside those that were upgraded: new tables,
 * what belongs to them and fills them, indexes that refuse nothing, and columns that need no value. What older nodes write
 * stays right.
 */
class AdditiveMigrationsTest {
    private static final Path MIGRATIONS = Repository.file("server/src/main/resources/db/migration");
    /** Those before were made when only one program could use a store. */
    private static final int FIRST = 17;

    private static final Pattern NUMBERED = Pattern.compile("V(\\d+)__\\w+\\.sql");
    private static final Pattern TABLE = Pattern.compile("CREATE (?:UNLOGGED |VIRTUAL )?TABLE (\\w+)\\b.*");
    private static final Pattern INDEX = Pattern.compile("CREATE INDEX \\w+ ON \\w+ .*");
    private static final Pattern OF_TABLE =
            Pattern.compile("CREATE (?:UNIQUE INDEX \\w+ ON|TRIGGER \\w+ .*? ON) (\\w+)\\b.*");
    /** What is worked out from rows as they come and go, and refuses none. */
    private static final Pattern AFTER =
            Pattern.compile("CREATE TRIGGER \\w+ AFTER (?:INSERT|DELETE) ON \\w+ (?!.*\\braise\\b).*");

    private static final Pattern FILLED = Pattern.compile("INSERT INTO (\\w+) .*");
    private static final Pattern DROPPED = Pattern.compile("DROP TABLE temp\\.\\w+");
    private static final Pattern WRITTEN = Pattern.compile("(?:INSERT INTO|DELETE FROM|UPDATE) (\\w+)");
    private static final Pattern FUNCTION = Pattern.compile("CREATE FUNCTION \\w+\\(.*");
    private static final Pattern COLUMN = Pattern.compile(
            "ALTER TABLE \\w+ ADD COLUMN \\w+ \\w+(?: COLLATE \"C\")?(?: NOT NULL DEFAULT (?:'[^']*'|\\d+))?");

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "postgresql"})
    void everyMigrationOnlyAdds(String store) throws IOException {
        var numbers = new TreeSet<Integer>();
        var faults = new ArrayList<String>();
        try (var files = Files.list(MIGRATIONS.resolve(store))) {
            for (var file : files.sorted().toList()) {
                int number = number(file);
                if (number >= FIRST) {
                    numbers.add(number);
                    faults(Files.readString(file)).forEach(fault -> faults.add(file.getFileName() + ": " + fault));
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(numbers.contains(FIRST), numbers::toString);
    }

    @Test
    void bothStoresHaveTheSameMigrations() throws IOException {
        assertEquals(names("sqlite"), names("postgresql"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            DROP TABLE book
            ALTER TABLE book DROP COLUMN period
            ALTER TABLE book RENAME COLUMN period TO quarter
            ALTER TABLE book ADD COLUMN colour TEXT NOT NULL
            ALTER TABLE book ADD COLUMN colour TEXT UNIQUE
            ALTER TABLE book ADD CONSTRAINT one UNIQUE (period)
            ALTER TABLE book ALTER COLUMN period TYPE bigint
            CREATE UNIQUE INDEX one ON book (period)
            CREATE TRIGGER none BEFORE INSERT ON book BEGIN SELECT raise(ABORT, 'no'); END
            UPDATE book SET period = ''
            DELETE FROM session
            INSERT INTO book (id) VALUES ('')
            DROP TABLE temporary
            CREATE TRIGGER none AFTER INSERT ON book BEGIN SELECT raise(ABORT, 'no'); END
            CREATE TRIGGER none AFTER INSERT ON book BEGIN DELETE FROM version; END
            """)
    void anythingElseIsRefused(String statement) {
        assertEquals(List.of(statement), faults(statement + ";\n"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "-- DROP TABLE book;\nCREATE TABLE colour (name TEXT NOT NULL); CREATE UNIQUE INDEX one ON colour (name);",
                "CREATE TABLE hue (a TEXT);\nCREATE TRIGGER stays BEFORE UPDATE ON hue\nBEGIN SELECT raise(ABORT, 'no'); END;",
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$\nBEGIN\n DELETE FROM x; RETURN NULL;\nEND\n$$;",
                "ALTER TABLE book ADD COLUMN colour TEXT;\nCREATE INDEX by_colour ON book (colour);",
                "CREATE TABLE hue (a TEXT);\nINSERT INTO hue SELECT id FROM book;\n"
                        + "CREATE TRIGGER kept AFTER INSERT ON book BEGIN INSERT INTO hue (a) VALUES (new.id); END;",
                "CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, said_word, instance);\nDROP TABLE temp.word;",
                "ALTER TABLE book ADD COLUMN weight bigint NOT NULL DEFAULT 0;",
            })
    void whatAddsIsTaken(String migration) {
        assertEquals(List.of(), faults(migration));
    }

    private static List<String> faults(String migration) {
        var statements = statements(migration);
        var made = statements.stream()
                .map(TABLE::matcher)
                .filter(table -> table.matches())
                .map(table -> table.group(1))
                .collect(Collectors.toSet());
        return statements.stream()
                .filter(one -> !adds(one, made) && !follows(one, statements, made))
                .toList();
    }

    /** Whether a trigger, with the functions that are made beside it, writes to new tables alone. */
    private static boolean follows(String statement, List<String> all, Set<String> made) {
        return AFTER.matcher(statement).matches()
                && Stream.concat(
                                Stream.of(statement),
                                all.stream().filter(one -> FUNCTION.matcher(one).matches()))
                        .flatMap(one -> WRITTEN.matcher(one).results())
                        .allMatch(written -> made.contains(written.group(1)));
    }

    private static boolean adds(String statement, Set<String> made) {
        var ofTable = OF_TABLE.matcher(statement);
        var filled = FILLED.matcher(statement);
        return TABLE.matcher(statement).matches()
                || INDEX.matcher(statement).matches()
                || FUNCTION.matcher(statement).matches()
                || COLUMN.matcher(statement).matches()
                || DROPPED.matcher(statement).matches()
                || filled.matches() && made.contains(filled.group(1))
                || ofTable.matches() && made.contains(ofTable.group(1));
    }

    /** In one line each; a semicolon within a function or a trigger ends nothing. */
    private static List<String> statements(String migration) {
        String text = migration.replaceAll("--[^\n]*", "").replaceAll("\\s+", " ");
        var statements = new ArrayList<String>();
        int start = 0;
        boolean isQuoted = false;
        for (int at = 0; at < text.length(); at++) {
            if (text.startsWith("$$", at)) {
                isQuoted = !isQuoted;
            }
            String so = text.substring(start, at).strip();
            boolean isInTrigger = so.matches("CREATE TRIGGER .* BEGIN .*") && !so.endsWith(" END");
            if (text.charAt(at) == ';' && !isQuoted && !isInTrigger) {
                statements.add(so);
                start = at + 1;
            }
        }
        if (!text.substring(start).isBlank()) {
            statements.add(text.substring(start).strip());
        }
        return statements;
    }

    private static TreeSet<String> names(String store) throws IOException {
        try (var files = Files.list(MIGRATIONS.resolve(store))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static int number(Path file) {
        var name = NUMBERED.matcher(file.getFileName().toString());
        assertTrue(name.matches(), file::toString);
        return Integer.parseInt(name.group(1));
    }
}
