package uk.safersheets.app.reminders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.cell.PlainName;
import uk.safersheets.cycle.Deadline;

/** The words of a message, as a person would write them: what is due, by which day, and where to go on. */
final class DigestText {
    private final Optional<String> origin;

    /** @param origin where people reach the service, such as {@code https://sheets.charnwood.example}; empty for unknown */
    DigestText(Optional<String> origin) {
        this.origin = origin;
    }

    /** To somebody who turned reminders on. */
    Message toSubscriber(List<Due> due, LocalDate today) {
        String stop = origin.map(at -> "To stop them, turn them off here:\n  " + at + "/#/reminders\n")
                .orElse("To stop them, turn them off in Safer Sheets, under Reminders.\n");
        return new Message(
                subject(due),
                body(due, today)
                        + "You have this message because you turned reminders on. There is one a day at most.\n"
                        + stop);
    }

    /** To whoever does a part in a partnership, for a person to send. */
    Message toCopy(Due due, LocalDate today) {
        return new Message(subject(List.of(due)), body(List.of(due), today));
    }

    private static String subject(List<Due> due) {
        String name = due.size() == 1 ? PlainName.of(due.get(0).partnership()) : "";
        boolean isPlain = !name.isEmpty()
                && name.length() <= 80
                && name.chars().noneMatch(c -> Character.isDigit(c) || Character.isISOControl(c));
        return "Safer Sheets: what is due from " + (isPlain ? name : "your partnerships");
    }

    private String body(List<Due> due, LocalDate today) {
        var text = new StringBuilder("Hello,\n\nThis is what waits for you in Safer Sheets.\n\n");
        for (var each : due) {
            text.append(PlainName.of(each.partnership())).append("\n\n");
            part(text, "Late", each, deadline -> deadline.due().isBefore(today));
            part(text, "Due today", each, deadline -> deadline.due().equals(today));
            part(
                    text,
                    "Due in the next two weeks",
                    each,
                    deadline -> deadline.due().isAfter(today));
        }
        return text.toString();
    }

    private void part(StringBuilder text, String heading, Due due, Predicate<Deadline> belongs) {
        var deadlines = due.deadlines().stream().filter(belongs).toList();
        if (deadlines.isEmpty()) {
            return;
        }
        text.append(heading).append(":\n");
        for (var deadline : deadlines) {
            text.append("- ").append(PlainTitle.of(deadline.title()));
            text.append(heading.equals("Late") ? ": was due on " : ": due on ")
                    .append(DayFormat.weekday(deadline.due()));
            text.append(deadline.state() == Deadline.State.RETURNED ? ". It was sent back.\n" : "\n");
            origin.ifPresent(at -> text.append("  ")
                    .append(at)
                    .append('/')
                    .append(page(deadline))
                    .append('\n'));
        }
        text.append('\n');
    }

    /** Addresses of pages are made of ids; one that is none leads to the start. */
    private static String page(Deadline deadline) {
        return deadline.page().matches("#/[\\w./?=&%+-]{0,300}") ? deadline.page() : "";
    }
}
