package uk.safersheets.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.safersheets.api.Json;
import uk.safersheets.api.version.ReceiptKeysJson;
import uk.safersheets.app.version.ReceiptKey;

/** The key that signs receipts, kept outside the store. */
@Command(
        name = "receipt-key",
        description = "Makes or shows a key that signs receipts, for 'serve --receipt-key'.",
        mixinStandardHelpOptions = true,
        subcommands = {ReceiptKeyCommand.Make.class, ReceiptKeyCommand.Show.class})
final class ReceiptKeyCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Makes a key. */
    @Command(
            name = "make",
            description = "Makes a key in a new file that you alone may read, and prints its public half.",
            mixinStandardHelpOptions = true)
    static final class Make implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE")
        private Path file;

        @Override
        public Integer call() throws IOException {
            var pair = ReceiptKey.made();
            ReceiptKey.write(pair, file);
            return shown(spec, pair.publicKey());
        }
    }

    /** Shows the public half of a key. */
    @Command(
            name = "show",
            description = "Prints the public half of a key, as a JSON Web Key Set.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "FILE")
        private Path file;

        @Override
        public Integer call() throws IOException {
            return shown(spec, ReceiptKey.read(file).publicKey());
        }
    }

    private static int shown(CommandSpec spec, byte[] publicKey) {
        var keys = new ReceiptKeysJson(List.of(ReceiptKeysJson.Key.of(publicKey)));
        spec.commandLine().getOut().println(Json.text(keys));
        spec.commandLine().getOut().flush();
        return SaferSheets.NOTHING_TO_FIX;
    }
}
