package uk.safersheets.excel.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import uk.safersheets.contract.ExampleText;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.excel.opc.ReproducibleZip;
import uk.safersheets.excel.poi.UkLocale;
import uk.safersheets.formula.Functions;

/**
 * Turns the text of a template into its workbook: Read me, Details, one sheet for each table, charts, and the contract
 * that the workbook tells of itself. The same text gives the same bytes.
 */
public final class TemplateBuilder {
    private final Functions functions;

    /** @param functions what the template's formulas and service columns may call */
    public TemplateBuilder(Functions functions) {
        this.functions = functions;
    }

    /**
     * The workbook as it is sent out.
     *
     * @throws uk.safersheets.formula.FormulaException when one of its formulas does not parse
     */
    public byte[] build(TemplateText text) {
        return UkLocale.in(() -> workbook(FilledTemplate.empty(text, functions)));
    }

    /**
     * The workbook filled with an example, every calculated cell with its value.
     *
     * @throws uk.safersheets.contract.FaultyTemplateException when the example has a row that a fixed table lacks
     */
    public byte[] build(TemplateText text, ExampleText example) {
        return UkLocale.in(() -> workbook(FilledTemplate.of(text, example, functions)));
    }

    private static byte[] workbook(FilledTemplate template) {
        try (var workbook = new XSSFWorkbook()) {
            new WorkbookBuild(workbook, template).run();
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return ReproducibleZip.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
