package uk.safersheets.excel.template.picture;

import static uk.safersheets.contract.TableColumnRole.DATE;
import static uk.safersheets.contract.TableColumnRole.MEASURE;
import static uk.safersheets.contract.TableColumnRole.WEIGHT;

import uk.safersheets.cell.ExcelDate;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.TableRole;

/** What one crime of a type counts for, as a formula. */
final class WeightFormula {
    private static final String LAST = String.valueOf(ExcelDate.LAST);

    private WeightFormula() {}

    /** The weight of a type that holds at the end of the period; nothing where the list has none. */
    static String of(PictureTable table, String type) {
        return table.other(TableRole.HARM_WEIGHTS)
                .map(weights -> {
                    String types = weights.has(MEASURE) ? weights.column(MEASURE) : weights.key();
                    String weight = weights.column(WEIGHT);
                    if (!weights.has(DATE)) {
                        String found = "INDEX(" + weight + ",MATCH(" + type + "," + types + ",0))";
                        return "IFERROR(IF(" + found + "=\"\",\"\"," + found + "),\"\")";
                    }
                    String days = weights.column(DATE);
                    String end = table.field(FieldRole.PERIOD_END)
                            .map(name -> "IF(ISNUMBER(" + name + ")," + name + "," + LAST + ")")
                            .orElse(LAST);
                    return "IFERROR(IF(COUNTIFS(" + types + "," + type + "," + days + ",\"<=\"&" + end + "," + weight
                            + ",\">=0\")=0,\"\",SUMIFS(" + weight + "," + types + "," + type + "," + days
                            + ",SUMPRODUCT(MAX((" + types + "=" + type + ")*(" + days + "<=" + end + ")*" + days
                            + ")))),\"\")";
                })
                .orElse("\"\"");
    }
}
