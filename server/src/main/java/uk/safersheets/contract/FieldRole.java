package uk.safersheets.contract;

import org.jspecify.annotations.Nullable;
import uk.safersheets.cell.Texts;

/** What a named cell is for, whatever a template calls it. */
public enum FieldRole {
    PARTNERSHIP,
    PERIOD,
    PERIOD_START,
    PERIOD_END,
    PREPARED_BY,
    MARKING,
    APPROVED_BY,
    COMPARISON_START,
    COMPARISON_END,
    SOURCE,
    FUND,
    FUNDER,
    /** The last day on which the funder answers for the money. */
    FUNDER_UNTIL,
    SUCCESSOR_FUNDER,
    AWARD,
    AWARD_BASIS,
    AWARD_DATE,
    SPENDING_START,
    SPENDING_END,
    FIGURES_UP_TO,
    CARRY_FORWARD_BY,
    CARRY_FORWARD_ASKED,
    VAT_RECOVERED,
    NOT_ALLOCATED,
    FORECAST_UNDERSPEND,
    POSITIONS_AS_AT,
    POPULATION,
    POPULATION_YEAR,
    POPULATION_SOURCE,
    /** How sure a change has to be that is called clear, such as 95%, or what is left of that, 5%. */
    SIGNIFICANCE_LEVEL,
    /** The day of the list of the family group. */
    GROUP_AS_AT;

    /** As the contract writes it: {@code period-start}. */
    public String word() {
        return Roles.word(this);
    }

    /** What to call it where a template has no such cell: {@code Period start}. */
    public String title() {
        return Roles.title(this);
    }

    /** The name that a cell of this role has in every template; the role's own word where there is no such name. */
    public String usualName() {
        return UsualNames.field(this).orElseGet(this::word);
    }

    /** Whether every template has such a cell. */
    public boolean isNeeded() {
        return compareTo(MARKING) <= 0;
    }

    /** Whether a cell with the usual name has this role without saying so. */
    boolean isUsual() {
        return compareTo(SOURCE) <= 0;
    }

    /** Whether somebody gives their name or role in it, anew in each period. */
    public boolean isPersonal() {
        return this == PREPARED_BY || this == APPROVED_BY;
    }

    static @Nullable FieldRole of(Line line) {
        return line.text(Roles.HEADING)
                .map(Texts::key)
                .map(word -> Roles.read(line, word, values(), FieldRole::word))
                .orElse(null);
    }
}
