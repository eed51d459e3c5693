package uk.safersheets.compare.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import uk.safersheets.cell.Plural;
import uk.safersheets.cell.Value;
import uk.safersheets.compare.CellKey;
import uk.safersheets.compare.English;
import uk.safersheets.compare.diff.ChangeText;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Type;

/** Says in plain words how the scorers of a table's cells differ. */
public final class ScoresText {
    private final ChangeText telling;
    private final Contract contract;

    public ScoresText(Contract contract) {
        this.contract = contract;
        this.telling = new ChangeText(contract);
    }

    /** {@code From 1 (Police) to 5 (Fire and Health): 4 apart. Probation left it blank.} */
    public String cell(CellKey spot, ScoreSpread.Cell cell) {
        return switch (cell.standing()) {
            case AGREED ->
                cell.scores().size() == 1
                        ? said(spot, cell) + "."
                        : "All say " + telling.value(spot, Objects.requireNonNull(cell.agreed(), "agreed")) + ".";
            case WAITING, APART -> said(spot, cell) + "." + blanks(cell);
            case BLANK ->
                cell.shared().isBlank()
                        ? "Nobody filled it."
                        : English.list(List.copyOf(cell.scores().keySet())) + " cleared it; it was "
                                + telling.value(spot, cell.shared()) + ".";
        };
    }

    /** {@code Cost Impact of Robbery}. */
    public String place(CellKey spot) {
        return telling.place(spot);
    }

    /**
     * Whom a decision follows, and no value, so that the record can be kept longer than what was entered:
     * {@code Cost Impact of Robbery as Fire says}, {@code … as it was}, {@code … as nobody scored it}.
     */
    public String decided(Agreement.Decided decided) {
        String place = telling.place(decided.spot());
        if (decided.decision() instanceof ScoreDecision.Follow follow) {
            return place + " as " + follow.scorer() + " says";
        }
        return place + (decided.decision() instanceof ScoreDecision.Leave ? " as it was" : " as nobody scored it");
    }

    private String said(CellKey spot, ScoreSpread.Cell cell) {
        var sayers = sayers(cell);
        var figures = cell.figures();
        if (figures == null || figures.spread().signum() == 0) {
            return sayers.entrySet().stream()
                    .map(said -> said(said.getValue(), telling.value(spot, said.getKey())))
                    .collect(Collectors.joining(", "));
        }
        return "From " + end(spot, sayers, figures.least()) + " to " + end(spot, sayers, figures.most()) + ": "
                + apart(spot, figures.spread());
    }

    private static String said(List<String> who, String what) {
        return English.list(who) + Plural.of(who.size(), " says ", " say ") + what;
    }

    private String end(CellKey spot, Map<Value, List<String>> sayers, BigDecimal amount) {
        var value = Value.of(amount);
        return telling.value(spot, value) + " (" + English.list(Objects.requireNonNull(sayers.get(value), "sayers"))
                + ")";
    }

    private String apart(CellKey spot, BigDecimal spread) {
        return switch (type(spot)) {
            case DATE -> Plural.count(spread.intValue(), "day") + " apart";
            case PERCENT -> Value.of(spread.movePointRight(2).setScale(1, RoundingMode.HALF_UP)) + " points apart";
            default -> telling.value(spot, Value.of(spread)) + " apart";
        };
    }

    private Type type(CellKey spot) {
        return contract.table(spot.table())
                .flatMap(table -> table.column(spot.column()))
                .map(column -> column.content().type())
                .orElse(Type.TEXT);
    }

    private static String blanks(ScoreSpread.Cell cell) {
        var silent = cell.scores().entrySet().stream()
                .filter(score -> score.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
        return silent.isEmpty()
                ? ""
                : " " + English.list(silent) + (cell.shared().isBlank() ? " left it blank." : " cleared it.");
    }

    /** Who says what, without those who left it blank. */
    private static Map<Value, List<String>> sayers(ScoreSpread.Cell cell) {
        return cell.scores().entrySet().stream()
                .filter(score -> !score.getValue().isBlank())
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }
}
