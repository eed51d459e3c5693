package uk.safersheets.workbooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.prose.ReadProse;
import uk.safersheets.textcheck.CheckedBook;
import uk.safersheets.textcheck.Statement;
import uk.safersheets.textcheck.TextCheck;
import uk.safersheets.textcheck.TextReport;
import uk.safersheets.textcheck.Verdict;

/** Whole reports in their writers' own words, every figure of which is marked with what is right about it. */
class ReportCorpusTest {
    @ParameterizedTest
    @CsvSource({
        "northmoor, northmoor-2025-26-q2",
        "northmoor-wrong, northmoor-2025-26-q2",
        "charnwood, crime-performance/charnwood-2019-20-q1 charnwood-2018-12-05"
                + " funding-allocation/charnwood-2019-20-locality-fund funding-allocation/charnwood-2019-20-ci001"
                + " indicators/charnwood-2019-20-q1-indicators youth-risk/charnwood-2019-20-q1-youth-cases",
        "central-bedfordshire, crime-performance/central-bedfordshire-2013-14",
        "risk-matrix, risk-matrix/central-bedfordshire-2015-16",
        "funding, funding-allocation/charnwood-2019-20-locality-fund",
        "wolds, wolds-2024-25",
        "harbourside, harbourside-2025",
        "beds-plan, crime-performance/central-bedfordshire-2013-14",
        "beats, crime-performance/charnwood-2019-20-q1",
        "indicators, indicators/charnwood-2019-20-q1-indicators",
    })
    void everyFigureIsJudgedAsAReaderWould(String name, String books) {
        var report = MarkedReport.named(name);
        var tally = new SentenceTally("the report " + name);

        var answer = TextCheck.of(books(books), ReadProse.of(report.text()));
        report.marks().forEach(mark -> judge(tally, report, mark, verdicts(answer, mark)));
        unmarked(report, answer).forEach(tally::unmarked);

        tally.keep();
        assertEquals(List.of(), tally.wrong(), tally::toString);
    }

    private static List<CheckedBook> books(String names) {
        return Arrays.stream(names.split(" "))
                .map(name -> name.contains("/") ? CheckedBooks.example(name) : CheckedBooks.made(name))
                .toList();
    }

    private static void judge(SentenceTally tally, MarkedReport report, MarkedReport.Mark mark, Set<Character> got) {
        String where = report.around(mark) + " " + got;
        boolean isContradicted = got.contains('c');
        if (mark.right().equals("c")) {
            tally.isFalse(isContradicted, where);
        } else {
            tally.isTrue(isContradicted, got.contains('a'), where);
            if (mark.right().equals("a") && !got.contains('a') && !isContradicted) {
                tally.untraced(where);
            }
            assertTrue(!mark.right().equals("u") || !got.contains('a'), () -> "traced by chance: " + where);
        }
    }

    private static Set<Character> verdicts(TextReport answer, MarkedReport.Mark mark) {
        return answer.statements().stream()
                .filter(statement -> statement.quote().start() < mark.end()
                        && mark.start() < statement.quote().end())
                .map(statement ->
                        Character.toLowerCase(statement.verdict().name().charAt(0)))
                .collect(Collectors.toSet());
    }

    /** What is called wrong where nothing is marked. */
    private static List<String> unmarked(MarkedReport report, TextReport answer) {
        return answer.statements().stream()
                .filter(statement -> statement.verdict() == Verdict.CONTRADICTS)
                .filter(statement -> report.marks().stream()
                        .noneMatch(mark -> statement.quote().start() < mark.end()
                                && mark.start() < statement.quote().end()))
                .map(Statement::message)
                .toList();
    }
}
