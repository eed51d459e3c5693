package uk.safersheets.contract;

import static uk.safersheets.contract.TableColumnRole.*;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;

/** What a table is for, whatever a template calls it. Its rows are known by its key. */
public enum TableRole {
    DECISIONS(EnumSet.of(DECISION), EnumSet.of(REASON, MEETING)),
    FUNDING_LINES(
            EnumSet.of(INITIATIVE, ALLOCATED, COUNTED, SPENT),
            EnumSet.of(PURPOSE, LEAD, PRIORITY, ACCRUED, COMMITTED, STANDING)),
    PROFILE(
            EnumSet.noneOf(TableColumnRole.class),
            EnumSet.of(
                    FIRST_QUARTER,
                    SECOND_QUARTER,
                    THIRD_QUARTER,
                    LAST_QUARTER,
                    TOTAL,
                    PLANNED_SO_FAR,
                    ACTUAL_SO_FAR,
                    FORECAST,
                    UNDERSPEND,
                    REASON,
                    PROPOSAL)),
    INSTALMENTS(EnumSet.of(RECEIVED), EnumSet.noneOf(TableColumnRole.class)),
    VIREMENTS(EnumSet.of(FROM, TO, AMOUNT), EnumSet.of(DATE, APPROVAL, NOTES)),
    OUTCOMES(EnumSet.of(LINE), EnumSet.of(MEASURE, UNIT, TARGET, ACHIEVED, NOTES)),
    CONDITIONS(EnumSet.of(ASKED), EnumSet.of(MET, EVIDENCE)),
    RISK_MATRIX(EnumSet.of(SCORE), EnumSet.of(TOTAL, RANK, RANK_RANGE)),
    CHANGES(
            EnumSet.of(PREVIOUS, CURRENT),
            EnumSet.of(
                    PART_OF,
                    CHANGE_PERCENT,
                    VERDICT,
                    POSITION,
                    GROUP_SIZE,
                    RATE,
                    RATE_LOW,
                    RATE_HIGH,
                    GROUP_AVERAGE,
                    FIGURE_SOURCE)),
    AREA_CHANGES(EnumSet.of(PREVIOUS, CURRENT), EnumSet.of(CHANGE_PERCENT, VERDICT)),
    AREA_TOTALS(
            EnumSet.of(PARTS_PREVIOUS, PARTS_CURRENT, WHOLE_PREVIOUS, WHOLE_CURRENT),
            EnumSet.noneOf(TableColumnRole.class)),
    INDICATORS(
            EnumSet.of(ACTUAL),
            EnumSet.of(MEASURE, UNIT, BETTER_WHEN, BASELINE, TARGET, TARGET_TO_DATE, TARGET_MET, VERDICT)),
    POSITIONS(EnumSet.of(POSITION), EnumSet.of(GROUP_SIZE, DATE)),
    /** Counts by area, measure and period, one in each row. */
    AREA_COUNTS(
            EnumSet.of(AREA, MEASURE, PERIOD, COUNT),
            EnumSet.of(AREA_KIND, PREVIOUS, CHANGE_PERCENT, VERDICT, FIGURE_SOURCE, NOTES)),
    /** Counts and residents of each area of the family group. */
    GROUP_RATES(
            EnumSet.of(AREA, MEASURE, COUNT, POPULATION),
            EnumSet.of(RATE, RATE_LOW, RATE_HIGH, GROUP, FIGURE_SOURCE, NOTES)),
    FAMILY_GROUP(EnumSet.noneOf(TableColumnRole.class), EnumSet.of(CODE, NOTES)),
    /** Names that mean the same; its key is one of them. */
    LABELS(EnumSet.of(MEANS), EnumSet.noneOf(TableColumnRole.class)),
    /** The periods that other tables name, with their days. */
    PERIODS(EnumSet.of(START, END), EnumSet.of(NOTES)),
    /** One measure over the periods, with its limits. */
    SERIES(
            EnumSet.of(MEASURE, PERIOD, COUNT),
            EnumSet.of(START, END, MEAN, LOWER_LIMIT, UPPER_LIMIT, SIGNAL, FIGURE_SOURCE, NOTES)),
    /** From when to when the limits of a measure are taken. */
    BASELINES(EnumSet.of(MEASURE, FROM, TO), EnumSet.of(NOTES)),
    HARM_WEIGHTS(EnumSet.of(WEIGHT), EnumSet.of(MEASURE, DATE, NOTES)),
    RECORDING_CHANGES(EnumSet.of(MEASURE, DATE), EnumSet.of(NOTES)),
    /** The priorities of a plan; an issue is the row of the risk matrix that one stands for, a reason why it has none. */
    PRIORITIES(EnumSet.noneOf(TableColumnRole.class), EnumSet.of(ISSUE, REASON, LEAD, NOTES)),
    /** What is done for a priority, by whom, by when and from which funding line, and what became of it. */
    ACTIONS(
            EnumSet.of(PRIORITY),
            EnumSet.of(
                    INITIATIVE,
                    LEAD,
                    LINE,
                    STATUS,
                    START,
                    END,
                    AMOUNT,
                    MEASURE,
                    BETTER_WHEN,
                    BASELINE,
                    TARGET,
                    ACTUAL,
                    TARGET_MET,
                    ACHIEVED,
                    NOTES)),
    /** What somebody recommended, and what became of it. */
    RECOMMENDATIONS(EnumSet.of(LEAD), EnumSet.of(STATUS, END, EVIDENCE, NOTES)),
    /** What a partnership tells of a period, with its figures. */
    HIGHLIGHTS(EnumSet.noneOf(TableColumnRole.class), EnumSet.of(PRIORITY, MEASURE, COUNT, PREVIOUS, NOTES));

    private final Set<TableColumnRole> needed;
    private final Set<TableColumnRole> others;

    TableRole(Set<TableColumnRole> needed, Set<TableColumnRole> others) {
        this.needed = Set.copyOf(needed);
        this.others = Set.copyOf(others);
    }

    /** As the contract writes it: {@code funding-lines}. */
    public String word() {
        return Roles.word(this);
    }

    /** What to call it where a template has no such table: {@code Funding lines}. */
    public String title() {
        return Roles.title(this);
    }

    /** Whether a table of this role cannot do without such a column. */
    public boolean needs(TableColumnRole role) {
        return needed.contains(role);
    }

    /** Whether a column of its tables may have this role. */
    public boolean knows(TableColumnRole role) {
        return needs(role) || others.contains(role);
    }

    static @Nullable TableRole of(Line line) {
        return line.text(Roles.HEADING)
                .map(Texts::key)
                .map(word -> Roles.read(line, word, values(), TableRole::word))
                .orElse(null);
    }
}
