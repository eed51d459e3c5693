package uk.safersheets.textcheck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.Plural;
import uk.safersheets.prose.Claim;
import uk.safersheets.prose.Prose;
import uk.safersheets.prose.Sentence;
import uk.safersheets.textcheck.claim.ClaimCheck;
import uk.safersheets.textcheck.fact.Facts;
import uk.safersheets.textcheck.reading.FigureCheck;
import uk.safersheets.textcheck.reading.OwnValues;
import uk.safersheets.textcheck.reading.Wording;
import uk.safersheets.textcheck.scene.Scene;
import uk.safersheets.textcheck.scene.Scenes;

/** Holds every figure and claim of a report against the workbooks of a partnership. */
public final class TextCheck {
    /** A list may be a paragraph of its own, or each of its items one. */
    private static final int NEXT = 30;

    private final Facts facts;
    private final List<List<Scene>> paragraphs;
    private final Prose report;
    private final List<Statement> statements = new ArrayList<>();

    private TextCheck(List<CheckedBook> books, Prose report) {
        this.facts = Facts.of(books);
        this.paragraphs = Scenes.of(facts, report);
        this.report = report;
    }

    /** @param books several of one partnership, of any templates and periods */
    public static TextReport of(List<CheckedBook> books, Prose report) {
        var check = new TextCheck(books, report);
        check.figures();
        check.claims();
        check.statements.sort(Comparator.comparingInt(each -> each.quote().start()));
        return new TextReport(
                report.text(),
                check.statements,
                new NeverMentioned(check.facts).in(check.paragraphs),
                check.notes(books));
    }

    private void figures() {
        var figures = new FigureCheck(facts);
        var own = new OwnValues(report.text());
        Map<Scene, List<FigureCheck.Found>> all = new LinkedHashMap<>();
        for (var paragraph : paragraphs) {
            for (var scene : paragraph) {
                WorkBudget.step();
                if (scene.sentence().kind() != Sentence.Kind.ROW) {
                    var found = figures.of(scene);
                    found.forEach(each -> own.add(scene, each));
                    all.put(scene, found);
                }
            }
        }
        var wording = new Wording(report.text(), facts);
        all.forEach((scene, found) -> found.forEach(each -> statements.add(wording.statement(scene, each, own))));
    }

    private void claims() {
        var claims = new ClaimCheck(facts);
        for (int at = 0; at < paragraphs.size(); at++) {
            for (var scene : paragraphs.get(at)) {
                for (var claim : scene.sentence().claims()) {
                    WorkBudget.step();
                    if (!isName(scene, claim)) {
                        statements.add(claims.of(scene, claim, followers(scene, at)));
                    }
                }
            }
        }
    }

    /** What a row is called claims nothing: {@code got better or stayed the same}. */
    private static boolean isName(Scene scene, Claim claim) {
        return !claim.quote().equals(claim.subject())
                && scene.measures().stream().anyMatch(match -> match.span().holds(claim.quote()));
    }

    /** The items of the list that a sentence leads in: of its own paragraph and the next ones. */
    private List<Scene> followers(Scene scene, int at) {
        return paragraphs.subList(at, Math.min(paragraphs.size(), at + NEXT)).stream()
                .flatMap(List::stream)
                .filter(other -> other.sentence().lead() != null
                        && other.sentence().lead().meets(scene.sentence().span()))
                .toList();
    }

    private List<String> notes(List<CheckedBook> books) {
        var notes = new ArrayList<String>();
        long rows = paragraphs.stream()
                .flatMap(List::stream)
                .filter(scene -> scene.sentence().kind() == Sentence.Kind.ROW)
                .count();
        if (rows > 0) {
            notes.add(Plural.count(
                            rows,
                            "row of a table in the text was not checked",
                            "rows of tables in the text were not checked")
                    + ": a table is checked in its workbook.");
        }
        books.stream()
                .map(CheckedBook::name)
                .filter(name -> !facts.hasFigures(name))
                .forEach(name -> notes.add(name + " has no figures that a report could speak of."));
        return notes;
    }
}
