package uk.safersheets.compare.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.safersheets.cell.CellRef;
import uk.safersheets.cell.Patch;
import uk.safersheets.cell.Submission;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.Drawn;
import uk.safersheets.compare.merge.Conflict.Reason;
import uk.safersheets.contract.Contract;

class MergeTest {
    private static final Contract MATRIX = Drawn.contract(
            "1",
            List.of("RiskMatrix: Issue key text; Cost input whole; Harm input whole; Note input text"),
            "Partnership input text");
    private static final String BASE = """
            Issue    | Cost | Harm | Note
            Robbery  | 3    | 5    | Town
            Burglary | 1    | 5    |
            Arson    | 0    | 3    | Rural
            """;
    private static final Choice MINE = new Choice.Take(Parent.MINE);
    private static final Choice THEIRS = new Choice.Take(Parent.THEIRS);
    private static final Choice AS_IT_WAS = new Choice.Take(Parent.BASE);

    @Test
    void mergesDifferentCellsByItself() {
        var merge = merged(BASE.replace("Robbery  | 3", "Robbery  | 4"), BASE.replace("Rural", "Rural and town"));

        var outcome = merge.resolve(Map.of());

        assertEquals(List.of("Robbery 4 5 Town", "Burglary 1 5 ", "Arson 0 3 Rural and town"), rows(outcome));
        assertEquals(
                List.of(new Patch(
                        CellRef.of("RiskMatrix", "D8"),
                        null,
                        Value.of("Rural and town"),
                        Value.of("Rural"),
                        "The other version has this.")),
                outcome.patches());
        assertEquals(List.of(), outcome.edits());
    }

    @Test
    void offersBothValuesOfACellThatBothChanged() {
        var merge = merged(BASE.replace("Robbery  | 3", "Robbery  | 4"), BASE.replace("Robbery  | 3", "Robbery  | 1"));

        assertEquals(
                List.of(new Conflict.OfCell(
                        "RiskMatrix/robbery/Cost",
                        Reason.BOTH_CHANGED,
                        new CellKey("RiskMatrix", "Robbery", "Cost"),
                        CellRef.of("RiskMatrix", "B6"),
                        Value.of(3),
                        Value.of(4),
                        Value.of(1))),
                merge.conflicts());
        assertEquals("Robbery 4 5 Town", rows(merge.keepingMine()).get(0));
        assertEquals("Robbery 1 5 Town", settled(merge, THEIRS).get(0));
        assertEquals("Robbery 3 5 Town", settled(merge, AS_IT_WAS).get(0));
        assertEquals(
                "Robbery 2 5 Town",
                settled(merge, new Choice.Write(Value.of(2))).get(0));
    }

    @Test
    void offersARowThatOneRemovedAndTheOtherChanged() {
        var merge = merged(BASE.replace("Robbery  | 3    | 5    | Town\n", ""), BASE.replace("Town", "Town centre"));

        var conflict = (Conflict.OfRow) merge.conflicts().get(0);
        assertEquals("RiskMatrix/robbery", conflict.id());
        assertEquals(Value.of("Town"), conflict.base().entries().get("Note"));
        assertEquals(null, conflict.mine());
        assertEquals(Value.of("Town centre"), conflict.theirs().entries().get("Note"));
        assertEquals(List.of("Burglary 1 5 ", "Arson 0 3 Rural"), settled(merge, MINE));
        assertEquals("Robbery 3 5 Town centre", settled(merge, THEIRS).get(0));
        assertEquals("Robbery 3 5 Town", settled(merge, AS_IT_WAS).get(0));
        var written = new Choice.Write(Value.of(1));
        assertThrows(UnusableChoiceException.class, () -> settled(merge, written));
    }

    @Test
    void letsARowGoThatOneRemovedAndNobodyChanged() {
        var merge = merged(BASE.replace("Burglary | 1    | 5    |\n", ""), BASE.replace("Town", "Town centre"));

        assertEquals(List.of("Robbery 3 5 Town centre", "Arson 0 3 Rural"), rows(merge.resolve(Map.of())));
    }

    @Test
    void offersBothKeysOfARowThatBothRenamed() {
        var merge = merged(BASE.replace("Robbery ", "Mugging"), BASE.replace("Robbery ", "Personal robbery"));

        assertEquals(
                List.of(new Conflict.OfCell(
                        "RiskMatrix/robbery/Issue",
                        Reason.RENAMED_TWO_WAYS,
                        new CellKey("RiskMatrix", "Robbery", "Issue"),
                        CellRef.of("RiskMatrix", "A6"),
                        Value.of("Robbery"),
                        Value.of("Mugging"),
                        Value.of("Personal robbery"))),
                merge.conflicts());
    }

    @Test
    void carriesChangesAcrossARenaming() {
        var merge = merged(BASE.replace("Robbery ", "Mugging"), BASE.replace("Robbery  | 3", "Robbery  | 1"));

        assertEquals("Mugging 1 5 Town", rows(merge.resolve(Map.of())).get(0));
    }

    @Test
    void seesTheSameRenamingEvenWhenMuchElseChangedOnOneSide() {
        var merge = merged(
                BASE.replace("Robbery ", "Mugging"),
                BASE.replace("Robbery  | 3    | 5    | Town", "Mugging | 1 | 2 | Town"));

        assertEquals("Mugging 1 2 Town", rows(merge.resolve(Map.of())).get(0));
    }

    @Test
    void joinsARowThatBothAddedAndOffersTheCellsThatDiffer() {
        var merge = merged(BASE + "Fraud | 1 | 2 |", BASE + "Fraud | 1 | 3 | Online");

        assertEquals(
                List.of(new Conflict.OfCell(
                        "RiskMatrix/fraud/Harm",
                        Reason.ADDED_TWICE,
                        new CellKey("RiskMatrix", "Fraud", "Harm"),
                        CellRef.of("RiskMatrix", "C9"),
                        Value.BLANK,
                        Value.of(2),
                        Value.of(3))),
                merge.conflicts());
        assertEquals("Fraud 1 2 Online", rows(merge.keepingMine()).get(3));
    }

    @Test
    void asksWhenARowIsGivenAKeyThatTheOtherAdded() {
        var merge = merged(BASE.replace("Robbery ", "Fraud"), BASE + "Fraud | 0 | 0 | Online");

        assertEquals(
                List.of(new Conflict.OfCell(
                        "RiskMatrix/robbery/Issue",
                        Reason.KEY_TAKEN,
                        new CellKey("RiskMatrix", "Robbery", "Issue"),
                        CellRef.of("RiskMatrix", "A6"),
                        Value.of("Robbery"),
                        Value.of("Fraud"),
                        Value.of("Robbery"))),
                merge.conflicts());
    }

    @Test
    void putsAddedRowsWhereTheyWereAddedAndKeepsTheSortingOfOneSide() {
        var merge = merged("""
                Issue    | Cost | Harm | Note
                Arson    | 0    | 3    | Rural
                Burglary | 1    | 5    |
                Robbery  | 3    | 5    | Town
                Fraud    | 1    | 1    |
                """, """
                Issue    | Cost | Harm | Note
                Robbery  | 3    | 5    | Town
                Assault  | 2    | 2    |
                Burglary | 1    | 5    |
                Arson    | 0    | 3    | Rural
                """);

        var outcome = merge.resolve(Map.of());

        assertEquals(
                List.of("Arson 0 3 Rural", "Burglary 1 5 ", "Robbery 3 5 Town", "Assault 2 2 ", "Fraud 1 1 "),
                rows(outcome));
        assertEquals(
                List.of(new TableEdit(
                        "RiskMatrix",
                        List.of(
                                new TableEdit.RowEdit.Keep(5),
                                new TableEdit.RowEdit.Keep(6),
                                new TableEdit.RowEdit.Keep(7),
                                new TableEdit.RowEdit.Insert(
                                        outcome.tables().get("RiskMatrix").get(3)),
                                new TableEdit.RowEdit.Keep(8)),
                        List.of())),
                outcome.edits());
    }

    @Test
    void mergesNamedCells() {
        var base = Drawn.with(Drawn.workbook(MATRIX, BASE), "Partnership", "Charnwood");
        var mine = Drawn.with(base, "Partnership", "Charnwood CSP");
        var theirs = Drawn.with(base, "Partnership", "Charnwood~~");

        assertEquals(
                Map.of("Partnership", Value.of("Charnwood CSP")),
                Merge.of(MATRIX, base, mine, theirs).resolve(Map.of()).fields());
    }

    @Test
    void wantsAChoiceForEveryConflictAndNoOther() {
        var merge = merged(BASE.replace("Robbery  | 3", "Robbery  | 4"), BASE.replace("Robbery  | 3", "Robbery  | 1"));

        var missing = assertThrows(UnusableChoiceException.class, () -> merge.resolve(Map.of()));
        var choices = Map.of("RiskMatrix/robbery/Cost", MINE, "RiskMatrix/arson/Cost", MINE);
        var unknown = assertThrows(UnusableChoiceException.class, () -> merge.resolve(choices));

        assertEquals("Choose base, mine or theirs for RiskMatrix/robbery/Cost.", missing.getMessage());
        assertEquals("There is no conflict about RiskMatrix/arson/Cost.", unknown.getMessage());
    }

    @Test
    void refusesWorkbooksWhoseBlanksWouldReadAsDeletions() {
        var whole = Drawn.workbook(MATRIX, BASE);
        var narrow = Drawn.workbook(MATRIX, "Issue | Cost | Harm\nRobbery | 3 | 5");
        var later = new Submission(
                "risk-matrix", "2", whole.fields(), whole.tables(), whole.observations(), whole.source());
        var empty = new Submission("risk-matrix", "1", Map.of(), Map.of(), List.of(), Submission.Source.FILE);

        assertEquals(
                "Column Note is missing from table RiskMatrix in the other version. Put it back first.",
                refusal(whole, narrow));
        assertEquals("Table RiskMatrix is missing from your version. Put it back first.", refusal(empty, whole));
        assertEquals(
                "All three workbooks must be of template risk-matrix 1, but the other version is of risk-matrix 2. "
                        + "Move it to that template version first.",
                refusal(whole, later));
    }

    private static String refusal(Submission mine, Submission theirs) {
        var base = Drawn.workbook(MATRIX, BASE);
        return assertThrows(IllegalArgumentException.class, () -> Merge.of(MATRIX, base, mine, theirs))
                .getMessage();
    }

    private static Merge merged(String mine, String theirs) {
        return Merge.of(
                MATRIX, Drawn.workbook(MATRIX, BASE), Drawn.workbook(MATRIX, mine), Drawn.workbook(MATRIX, theirs));
    }

    private static List<String> settled(Merge merge, Choice choice) {
        return rows(merge.resolve(Map.of(merge.conflicts().get(0).id(), choice)));
    }

    private static List<String> rows(MergedContent content) {
        return content.tables().get("RiskMatrix").stream()
                .map(row -> String.join(
                        " ",
                        row.entries().values().stream().map(Value::toString).toList()))
                .toList();
    }
}
