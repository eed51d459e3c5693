package uk.safersheets.contract;

import java.util.Locale;
import uk.safersheets.cell.Value;
import uk.safersheets.cell.ValueFormat;

/** What kind of value a cell holds. */
public enum Type {
    TEXT,
    /** A number without decimals. */
    WHOLE,
    DECIMAL,
    /** Pounds and pence: at most two decimals. */
    MONEY,
    /** A fraction shown as a percentage to one decimal: 0.025 is 2.5%. */
    PERCENT,
    DATE,
    /** One of the listed choices. */
    CHOICE,
    /** {@code Yes} or {@code No}. */
    YES_NO;

    /** As the contract writes it: {@code text}, {@code whole}, … {@code yes-no}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How a sentence shows it. */
    public ValueFormat format() {
        return switch (this) {
            case MONEY -> ValueFormat.MONEY;
            case PERCENT -> ValueFormat.PERCENT;
            case DATE -> ValueFormat.DATE;
            default -> ValueFormat.NUMBER;
        };
    }

    /** A value as the sheet shows it; empty for a blank. */
    public String shown(Value value) {
        if (value.isBlank()) {
            return "";
        }
        if (value instanceof Value.Number number) {
            return isNumeric() && this != DATE ? format().rounded(number.amount()) : format().of(number.amount());
        }
        return value.toString();
    }

    public boolean isNumeric() {
        return this == WHOLE || this == DECIMAL || this == MONEY || this == PERCENT || this == DATE;
    }
}
