package uk.safersheets.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Says what is wrong with the words of a command, with none of the program's own. */
final class BadArguments {
    private BadArguments() {}

    /** Without the stop at its end. */
    static @Nullable String sentence(ParameterException failure) {
        var argument = failure.getArgSpec();
        if (failure.getValue() != null
                && argument != null
                && argument.typeInfo().getType().equals(LocalDate.class)) {
            return "\"" + failure.getValue() + "\" is no date for " + argument.paramLabel() + " of "
                    + ((CommandLine.Model.OptionSpec) argument).longestName() + "; write it such as 2019-05-31";
        }
        if (failure instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && failure.getCommandLine().getParent() != null
                && !failure.getCommandLine().getSubcommands().isEmpty()) {
            return "There is no \"" + unmatched.getUnmatched().get(0) + "\" of "
                    + failure.getCommandLine().getCommandSpec().qualifiedName() + "; there are "
                    + String.join(", ", failure.getCommandLine().getSubcommands().keySet());
        }
        return failure.getMessage();
    }
}
