package uk.safersheets.excel.validator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.budget.OverBudgetException;
import uk.safersheets.contract.FaultyTemplateException;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.opc.ObjectModel;
import uk.safersheets.formula.Functions;

/**
 * Looks a template's workbook over before it is used: what it promises, whether its sheets keep it, and whether somebody
 * who fills it in rightly is left with nothing to put right.
 */
public final class TemplateValidator {
    private static final Logger LOG = LogManager.getLogger(TemplateValidator.class);

    private final Functions functions;

    /** @param functions all that formulas may call */
    public TemplateValidator(Functions functions) {
        this.functions = functions;
    }

    /** Everything wrong with a template's workbook, each with its place and its fix; nothing when it may be used. */
    public List<TemplateFault> check(byte[] xlsx) {
        try (var workbook = open(xlsx)) {
            return check(workbook, TemplateBook.open(xlsx), xlsx);
        } catch (FaultyTemplateException e) {
            return e.faults();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** POI fails in every way there is over a workbook that its own parts contradict; none of them is our fault. */
    private static XSSFWorkbook open(byte[] xlsx) {
        try {
            return ObjectModel.open(xlsx);
        } catch (OverBudgetException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.debug("A template could not be opened", e);
            throw TemplateBook.unreadable();
        }
    }

    private static void sheets(XSSFWorkbook workbook, ReadContract read, List<TemplateFault> faults) {
        try {
            new SheetChecks(workbook, read, faults).run();
        } catch (OverBudgetException | FaultyTemplateException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("A template's sheets could not be looked at", e);
            throw TemplateBook.unreadable();
        }
    }

    private List<TemplateFault> check(XSSFWorkbook workbook, TemplateBook book, byte[] xlsx) {
        var read = new ContractReading(book).read();
        var faults = read.faults();
        new NameChecks(read, faults).run();
        new RoleChecks(read, faults).run();
        new TableChecks(book, read, faults).run();
        new ContentChecks(read, faults).run();
        new FormulaChecks(read, functions, faults).run();
        new CarriedChecks(book.workbookFile(), read, faults).run();
        sheets(workbook, read, faults);
        if (faults.isEmpty()) {
            new TrialChecks(xlsx, read, functions, faults).run();
        }
        return faults.stream().distinct().toList();
    }
}
