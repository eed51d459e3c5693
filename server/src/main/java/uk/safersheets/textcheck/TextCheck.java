package uk.safersheets.textcheck;

import uk.safersheets.textcheck.claim.ClaimCheck;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.reading.FigureCheck;
import uk.safersheets.textcheck.reading.Wording;
import uk.safersheets.textcheck.scene.Scene;
import uk.safersheets.textcheck.scene.Scenes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Plural;
import uk.safersheets.prose.Prose;
import uk.safersheets.prose.Sentence;

/** Holds every figure and claim of a report against the workbooks of a partnership. */
public final class TextCheck {
    /** A list may be a paragraph of its own, or each of its items one. */
    private static final int NEXT = 30;

    private TextCheck() {}

    /** @param books several of one partnership, of any templates and periods */
    public static TextReport of(List<CheckedBook> books, Prose report) {
        var facts = Facts.of(books);
        var paragraphs = Scenes.of(facts, report);
        var figures = new FigureCheck(facts);
        var claims = new ClaimCheck(facts);
        var wording = new Wording(report.text(), facts);
        var statements = new ArrayList<Statement>();
        int rows = 0;
        for (int at = 0; at < paragraphs.size(); at++) {
            for (var scene : paragraphs.get(at)) {
                WorkBudget.step();
                if (scene.sentence().kind() == Sentence.Kind.ROW) {
                    rows++;
                } else {
                    figures.of(scene).forEach(found -> statements.add(wording.statement(scene, found)));
                    for (var claim : scene.sentence().claims()) {
                        statements.add(claims.of(scene, claim, followers(scene, at, paragraphs)));
                    }
                }
            }
        }
        statements.sort(Comparator.comparingInt(each -> each.quote().start()));
        var notes = new ArrayList<String>();
        if (rows > 0) {
            notes.add(Plural.count(rows, "row of a table in the text was not checked", "rows of tables in the text were not checked")
                    + ": a table is checked in its workbook.");
        }
        return new TextReport(report.text(), statements, new NeverMentioned(facts).in(paragraphs), notes);
    }

    /** The items of the list that a sentence leads in: of its own paragraph and the next. */
    private static List<Scene> followers(Scene scene, int at, List<List<Scene>> paragraphs) {
        return paragraphs.subList(at, Math.min(paragraphs.size(), at + NEXT)).stream()
                .flatMap(List::stream)
                .filter(other -> other.sentence().lead() != null
                        && other.sentence().lead().meets(scene.sentence().span()))
                .toList();
    }
}
