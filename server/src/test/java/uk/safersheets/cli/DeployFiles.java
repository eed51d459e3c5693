package uk.safersheets.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;
import uk.safersheets.Repository;

/** Files of deploy/, and what is asked about them. */
final class DeployFiles {
    private DeployFiles() {}

    /** The innermost command; fails on an unknown command or option, or a missing one. */
    static ParseResult parsed(List<String> arguments) {
        var parsed = SaferSheets.commandLine((config, services) -> null).parseArgs(arguments.toArray(String[]::new));
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        return parsed;
    }

    static List<String> words(String command) {
        return Arrays.asList(command.strip().split("\\s+"));
    }

    /** What the first group of a pattern is at each place where it is found. */
    static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static String said(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    static String file(String name) {
        return Repository.file("deploy/" + name).toString();
    }

    static String read(String name) throws IOException {
        return Files.readString(Repository.file("deploy/" + name));
    }
}
