package uk.safersheets.contract;

import java.util.EnumSet;
import java.util.Set;

/** What a column of a table is for, whatever a template heads it. */
public enum TableColumnRole {
    /** How far something is; a row that is closed stays behind in the period that ends. */
    STATUS,
    /** What is decided anew in each period. */
    DECIDED,
    DECISION,
    MEETING,
    INITIATIVE,
    PURPOSE,
    LEAD,
    PRIORITY,
    ALLOCATED,
    COUNTED,
    SPENT,
    ACCRUED,
    COMMITTED,
    /** Whether a line counts, by the words that the contract gives with it. */
    STANDING,
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
    PROPOSAL,
    RECEIVED,
    FROM,
    TO,
    AMOUNT,
    DATE,
    APPROVAL,
    NOTES,
    LINE,
    MEASURE,
    UNIT,
    TARGET,
    ACHIEVED,
    ASKED,
    MET,
    EVIDENCE,
    /** One criterion's score; a table has a column for each. */
    SCORE,
    RANK,
    RANK_RANGE,
    PREVIOUS,
    CURRENT,
    CHANGE_PERCENT,
    VERDICT,
    PART_OF,
    POSITION,
    GROUP_SIZE,
    PARTS_PREVIOUS,
    PARTS_CURRENT,
    WHOLE_PREVIOUS,
    WHOLE_CURRENT,
    ACTUAL,
    BETTER_WHEN,
    BASELINE,
    TARGET_TO_DATE,
    TARGET_MET,
    /** A beat, ward or other part of the partnership, or another partnership. */
    AREA,
    AREA_KIND,
    CODE,
    PERIOD,
    COUNT,
    POPULATION,
    RATE,
    RATE_LOW,
    RATE_HIGH,
    /** The mean rate of the family group. */
    GROUP_AVERAGE,
    MEAN,
    LOWER_LIMIT,
    UPPER_LIMIT,
    /** What the rules of a control chart saw. */
    SIGNAL,
    START,
    END,
    /** How much harm one crime counts for. */
    WEIGHT,
    /** What all names of a thing stand for. */
    MEANS,
    /** Which import a figure came from. */
    FIGURE_SOURCE,
    /** The name of a second group that an area is compared in; blank for the family group. */
    GROUP,
    /** A row of the risk matrix. */
    ISSUE;

    private static final Set<TableColumnRole> REPEATED =
            EnumSet.of(DECIDED, SCORE, PREVIOUS, CURRENT, CHANGE_PERCENT, VERDICT);

    /** As the contract writes it: {@code first-quarter}. */
    public String word() {
        return Roles.word(this);
    }

    /** What to call it where a template has no such column: {@code First quarter}. */
    public String title() {
        return Roles.title(this);
    }

    /** Whether any table may have such a column, and one with the usual heading is one without saying so. */
    public boolean isUsual() {
        return this == STATUS || this == DECIDED;
    }

    /** Whether several columns of a table may have it: the first goes with the first of the others, and so on. */
    public boolean isRepeated() {
        return REPEATED.contains(this);
    }

    /** Whether it starts blank in the next period although it holds words. */
    public boolean isDecidedEachPeriod() {
        return this == DECIDED || this == DECISION || this == REASON;
    }
}
