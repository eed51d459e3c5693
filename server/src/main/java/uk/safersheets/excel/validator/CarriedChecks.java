package uk.safersheets.excel.validator;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import uk.safersheets.contract.TemplateFault;
import uk.safersheets.excel.opc.XmlPart;
import uk.safersheets.excel.read.ContractPart;
import uk.safersheets.excel.read.WorkbookFile;
import uk.safersheets.excel.read.WorkbookOutline.Sheet;

/**
 * Whether a template carries along what its contract does not say: everybody who fills it in would open it with Excel.
 * Programs and objects are refused before this, by every reader.
 */
final class CarriedChecks {
    private static final String FILE = "The file";
    private static final int MOST = 20;
    private static final Set<String> FORMULAS = Set.of("f", "formula", "formula1", "formula2");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern REACHES_OUT = Pattern.compile(
            "(?<![A-Z0-9_.])(?:WEBSERVICE|IMAGE|RTD|DDE|CALL|REGISTER(?:\\.ID)?|EXEC|EVALUATE|SQL\\.REQUEST|STOCKHISTORY"
                    + "|CUBE[A-Z]+|PY|FOPEN|GET\\.[A-Z.]+)\\s*\\(",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_FILE = Pattern.compile("(?<![\\w\\]])'?\\[[^\\[\\]]+\\][^\\[\\]!]*!");
    private static final Pattern OTHER_PROGRAM = Pattern.compile("\\|\\s*'?[^|!]*!");

    private final WorkbookFile file;
    private final ReadContract read;
    private final List<TemplateFault> faults;
    private String cell = "";

    CarriedChecks(WorkbookFile file, ReadContract read, List<TemplateFault> faults) {
        this.file = file;
        this.read = read;
        this.faults = faults;
    }

    void run() {
        int before = faults.size();
        file.outside()
                .forEach(target -> faults.add(new TemplateFault(
                        FILE, "The template reads from " + target + ".", "Remove the link, and save the template.")));
        var told = told();
        for (var sheet : file.outline().sheets()) {
            sheet(sheet, told);
            if (faults.size() - before > MOST) {
                return;
            }
        }
        file.outline().names().forEach((name, refersTo) -> formula("The name " + name, refersTo));
    }

    private void sheet(Sheet sheet, Set<String> told) {
        if (!sheet.isWorksheet() && !sheet.type().equals("chartsheet")) {
            faults.add(new TemplateFault(sheet.name(), "This sheet holds macros.", "Delete the sheet."));
            return;
        }
        if (sheet.veryHidden() && !told.contains(sheet.name().toLowerCase(Locale.ROOT))) {
            faults.add(new TemplateFault(
                    sheet.name(),
                    "This sheet is hidden so that Excel does not offer to show it, and the contract does not name it.",
                    "Show the sheet, or delete it."));
        }
        if (sheet.isWorksheet()) {
            XmlPart.visit(file.parts(), sheet.part(), xml -> {
                if (xml.name().equals("c")) {
                    cell = xml.attribute("r", "");
                } else if (FORMULAS.contains(xml.name())) {
                    formula(sheet.name() + "!" + cell, xml.text());
                }
            });
        }
    }

    /** The sheets that the contract is about, and its own, in small letters. */
    private Set<String> told() {
        var told = new HashSet<String>();
        read.contract().tables().forEach(table -> told.add(table.sheet().toLowerCase(Locale.ROOT)));
        read.contract().fields().forEach(field -> told.add(field.at().sheet().toLowerCase(Locale.ROOT)));
        for (var part : ContractPart.values()) {
            told.add(part.sheet.toLowerCase(Locale.ROOT));
        }
        return told;
    }

    private void formula(String place, String text) {
        String formula = TEXT.matcher(text).replaceAll("\"\"");
        boolean isOutside = REACHES_OUT.matcher(formula).find()
                || OTHER_FILE.matcher(formula).find()
                || OTHER_PROGRAM.matcher(formula).find();
        if (isOutside && faults.size() < MOST) {
            faults.add(new TemplateFault(
                    place,
                    "This formula reads from outside the workbook, or starts another program.",
                    "Write a formula that uses the workbook alone."));
        }
    }
}
