package uk.safersheets.app.cycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import uk.safersheets.app.template.PackagedFiles;
import uk.safersheets.cycle.BankHolidays;
import uk.safersheets.cycle.Step;
import uk.safersheets.cycle.WorkingDays;
import uk.safersheets.text.cycle.CycleFile;

/**
 * What is offered to a partnership that has not said its own cycle, and the days on which people work.
 *
 * @param steps of the file {@code cycle.yaml} in the data folder or, where there is none, of the one that comes along
 */
public record UsualCycle(List<Step> steps, WorkingDays days) {
    private static final String FOLDER = "uk/safersheets/cycle/";
    private static final String FILE = "cycle.yaml";

    /**
     * Reads them.
     *
     * @param data the folder that holds everything kept
     * @throws IllegalArgumentException when the installation's own file cannot be read; the message has each line
     */
    public static UsualCycle in(Path data) {
        var own = data.resolve(FILE);
        byte[] steps = Files.isRegularFile(own) ? read(own) : packaged("usual-cycle.yaml");
        String holidays = new String(packaged("bank-holidays.txt"), StandardCharsets.UTF_8);
        return new UsualCycle(
                CycleFile.read(own.getFileName().toString(), steps), new WorkingDays(BankHolidays.of(holidays)));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static byte[] packaged(String name) {
        return PackagedFiles.read(FOLDER + name).orElseThrow();
    }
}
