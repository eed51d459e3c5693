package uk.safersheets.imports.homeoffice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.WrittenDate;

/** What the sheets without a table say: when the tables were updated, and what of them is to be used with care. */
final class PublisherNotes {
    private static final Pattern UPDATED =
            Pattern.compile("(?:last |data )?updated[: ]+(?:on )?(.{6,40})", Pattern.CASE_INSENSITIVE);
    /** Shorter lines are headings, links and names of sheets. */
    private static final int FEWEST_WORDS = 6;

    private static final int MOST = 40;
    private static final int LONGEST = 400;

    private final List<String> sentences = new ArrayList<>();
    private String updated = "";
    private long more;

    /** A row of such a sheet. */
    void row(String file, String sheet, List<String> values) {
        String line = String.join(
                        " ", values.stream().filter(value -> !value.isEmpty()).toList())
                .replaceAll("\\s+", " ");
        var date = UPDATED.matcher(line);
        if (date.lookingAt()) {
            updated = date.group(1).replaceFirst("[.;]$", "").strip();
            sentences.add(file + " says that it was updated: " + updated + ".");
        } else if (line.split(" ").length >= FEWEST_WORDS) {
            if (sentences.size() < MOST) {
                String shown = line.length() > LONGEST ? line.substring(0, LONGEST) + " \u2026" : line;
                sentences.add("The publisher notes (" + sheet + "): " + shown);
            } else {
                more++;
            }
        }
    }

    /** When the tables were last updated, as they say; empty where they do not. */
    String vintage() {
        Optional<LocalDate> day = WrittenDate.in(updated);
        return updated.isEmpty() ? "" : "updated " + day.map(DayFormat::day).orElse(updated);
    }

    List<String> notes() {
        var notes = new ArrayList<>(sentences);
        if (more > 0) {
            notes.add("The publisher has " + Plural.count(more, "more note") + " in the files; read them there.");
        }
        return notes;
    }
}
