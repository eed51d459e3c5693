package uk.safersheets.app.reminders;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.safersheets.Repository;
import uk.safersheets.access.Role;
import uk.safersheets.cycle.Deadline;
import uk.safersheets.cycle.Deadline.State;

/** The words of a message, to the last line; those of the files stand in {@code resources/reminders}. */
class DigestTextTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-15");
    private static final Optional<String> ORIGIN = Optional.of("https://sheets.charnwood.example");
    private static final List<Due> DUE = List.of(
            new Due(
                    "Charnwood",
                    List.of(
                            due(
                                    "Quarterly review of the crime figures, 2026-27 Q1",
                                    "2026-05-29",
                                    State.RETURNED,
                                    "#/books/charnwood.crime-performance.2026-27-q1"),
                            due("Action plan, 2026-27", "2026-06-15", State.DRAFT, "#/cycle"),
                            due(
                                    "Return to the Police and Crime Panel, 2025-26",
                                    "2026-06-26",
                                    State.NOT_STARTED,
                                    "#/collections/12"))),
            new Due(
                    "Melton",
                    List.of(due(
                            "Scrutiny committee, 2026-27",
                            "2026-06-16",
                            State.NOT_STARTED,
                            "#/cycle?partnership=Melton&year=2026"))));

    @ParameterizedTest
    @ValueSource(strings = {"several-partnerships", "without-an-address", "to-copy"})
    void saysWhatAPersonWouldWrite(String name) throws IOException {
        var message = switch (name) {
            case "several-partnerships" -> new DigestText(ORIGIN).toSubscriber(DUE, TODAY);
            case "without-an-address" -> new DigestText(Optional.empty()).toSubscriber(DUE.subList(0, 1), TODAY);
            default -> new DigestText(ORIGIN).toCopy(DUE.get(0), TODAY);
        };
        String said = "Subject: " + message.subject() + "\n\n" + message.text();
        var golden = Repository.file("server/src/test/resources/reminders/" + name + ".txt");
        var now = Repository.file("server/target/reminders/" + name + ".txt");
        Files.createDirectories(now.getParent());
        Files.writeString(now, said);

        assertEquals(Files.exists(golden) ? Files.readString(golden, UTF_8) : "", said, "see " + now);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        Action plan, 2026-27                                     | Action plan, 2026-27
        Quarterly review of the crime figures, 2019-20 Q1        | Quarterly review of the crime figures, 2019-20 Q1
        Strategic assessment 2026                                | Strategic assessment 2026
        Return to the Police and Crime Panel, 2025-26            | Return to the Police and Crime Panel, 2025-26
        Youth Joint Action Group, week of 15 June 2026           | Youth Joint Action Group, week of 15 June 2026
        Return of Susan Miller                                   | Something that its page names
        Review of £91,456.25                                     | Something that its page names
        Burglary is down 365                                     | Something that its page names
        Burglary is down by 10 per cent                          | Something that its page names
        Down 8.9 this year                                       | Something that its page names
        Ring 07700 900123                                        | Something that its page names
        """)
    void aTitleThatPeopleTypedHoldsNoFigureAndNoName(String title, String told) {
        assertEquals(told, PlainTitle.of(title));
    }

    @Test
    void noLineOfATitleBecomesALineOfItsOwn() {
        var due = new Due("Charnwood", List.of(due("Plan\r\n\r\nDear all", "2026-06-16", State.DRAFT, "#/x\r\nBcc")));

        var message = new DigestText(ORIGIN).toCopy(due, TODAY);

        assertEquals(
                1,
                message.text().lines().filter(line -> line.contains("Dear all")).count());
        assertEquals(
                "- Plan Dear all: due on Tuesday 16 June 2026",
                message.text()
                        .lines()
                        .filter(line -> line.contains("Dear all"))
                        .findFirst()
                        .orElseThrow());
        assertFalse(message.text().contains("Bcc"));
    }

    @ParameterizedTest
    @CsvSource({"Charnwood, Charnwood", "Area 51, your partnerships", "'', your partnerships"})
    void aSubjectHoldsNoFigure(String partnership, String told) {
        var due = new Due(partnership, DUE.get(0).deadlines());

        assertEquals(
                "Safer Sheets: what is due from " + told,
                new DigestText(ORIGIN).toCopy(due, TODAY).subject());
    }

    private static Deadline due(String title, String day, State state, String page) {
        return new Deadline(title, "Charnwood", title, LocalDate.parse(day), Role.OFFICER, state, null, page);
    }
}
