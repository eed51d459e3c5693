package uk.safersheets.app.template;

import uk.safersheets.check.books.BookFunctions;
import uk.safersheets.excel.poi.PoiFunctions;
import uk.safersheets.formula.Functions;
import uk.safersheets.formula.library.ExcelFunctions;
import uk.safersheets.functions.crime.CrimeFunctions;
import uk.safersheets.functions.evidence.EvidenceFunctions;
import uk.safersheets.functions.funding.FundingFunctions;
import uk.safersheets.functions.labels.LabelFunctions;
import uk.safersheets.functions.rates.RateFunctions;
import uk.safersheets.functions.risk.RiskFunctions;
import uk.safersheets.functions.series.SeriesFunctions;

/** Every function a template's formulas may call. */
public final class NamedFunctions {
    /** The service's own first, then Excel's, then its long tail. */
    public static final Functions ALL = new RiskFunctions()
            .or(new CrimeFunctions())
            .or(new RateFunctions())
            .or(new FundingFunctions())
            .or(new LabelFunctions())
            .or(new SeriesFunctions())
            .or(new EvidenceFunctions())
            .or(BookFunctions.UNBOUND)
            .or(new ExcelFunctions())
            .or(new PoiFunctions());

    private NamedFunctions() {}
}
