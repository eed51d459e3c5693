package uk.safersheets.cycle;

import java.nio.charset.StandardCharsets;
import uk.safersheets.app.template.PackagedFiles;

/** The working days that the service has. */
final class Days {
    private Days() {}

    static WorkingDays working() {
        byte[] list =
                PackagedFiles.read("uk/safersheets/cycle/bank-holidays.txt").orElseThrow();
        return new WorkingDays(BankHolidays.of(new String(list, StandardCharsets.UTF_8)));
    }
}
