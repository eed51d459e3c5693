package uk.safersheets.textcheck.claim;

import java.util.ArrayList;
import java.util.List;
import uk.safersheets.prose.Claim;
import uk.safersheets.textcheck.Statement;
import uk.safersheets.textcheck.Verdict;
import uk.safersheets.textcheck.fact.Figure;
import uk.safersheets.textcheck.fact.FigureKind;
import uk.safersheets.textcheck.fact.Item;
import uk.safersheets.textcheck.reading.Wording;
import uk.safersheets.textcheck.scene.Scene;

/**
 * What the workbooks say of a claim.
 *
 * @param items the rows that it rests on
 * @param message what is said after the words of the claim; empty where it agrees
 */
record ClaimFound(Verdict verdict, List<Item> items, List<Figure> figures, String working, String message, String fix) {
    static final ClaimFound UNTRACED = new ClaimFound(
            Verdict.UNTRACED,
            List.of(),
            List.of(),
            "",
            "Nothing in the workbooks was found that this is about.",
            "Check it against its source.");

    static ClaimFound agrees(List<Item> items, String working) {
        return new ClaimFound(Verdict.AGREES, items, figures(items), working, "", "");
    }

    static ClaimFound contradicts(List<Item> items, String working, String message, String fix) {
        return new ClaimFound(Verdict.CONTRADICTS, items, figures(items), working, message, fix);
    }

    private static List<Figure> figures(List<Item> items) {
        var figures = new ArrayList<Figure>();
        items.forEach(item -> List.of(FigureKind.CURRENT, FigureKind.PREVIOUS)
                .forEach(kind -> item.figure(kind).ifPresent(figures::add)));
        return figures;
    }

    Statement statement(Scene scene, Claim claim) {
        String said = "You say \"" + claim.quote().of(scene.text()).strip() + "\"";
        return new Statement(
                claim.quote(),
                scene.sentence().span(),
                Statement.Kind.CLAIM,
                verdict,
                figures.isEmpty() ? List.of() : Wording.cells(items, figures),
                working,
                verdict == Verdict.CONTRADICTS && !message.startsWith("You ") ? said + ". " + message : message,
                fix);
    }
}
