package uk.safersheets.cli;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import uk.safersheets.access.Operation;
import uk.safersheets.app.access.AccessControl;

/** Every command stands in the access table, and no other does. */
class AccessRowsTest {
    @Test
    void everyCommandHasARowAndEveryRowACommand() {
        var rows = AccessControl.table().all().stream()
                .filter(operation -> !operation.isRoute())
                .map(Operation::call)
                .collect(toCollection(TreeSet::new));
        var all = SaferSheets.commandLine((config, services) -> null);

        assertEquals(rows, commands(all).collect(toCollection(TreeSet::new)));
    }

    private static Stream<String> commands(CommandLine command) {
        var below = command.getSubcommands().values().stream()
                .filter(one -> !one.getCommandSpec().usageMessage().hidden())
                .toList();
        return below.isEmpty()
                ? Stream.of(command.getCommandSpec().qualifiedName())
                : below.stream().flatMap(AccessRowsTest::commands);
    }
}
