package uk.safersheets.excel.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import uk.safersheets.budget.WorkBudget;
import uk.safersheets.cell.CellRef;
import uk.safersheets.excel.opc.PackageParts;
import uk.safersheets.excel.opc.RefusalReason;
import uk.safersheets.excel.opc.Relationship;
import uk.safersheets.excel.opc.XmlPart;

/**
 * What a workbook's main part lists: its sheets in the order of their tabs, its names, and where the rest is kept.
 *
 * @param part the main part's name
 * @param since1904 whether its dates count from 1904
 * @param names what each defined name stands for, as written, without regard to case
 */
public record WorkbookOutline(
        String part,
        boolean since1904,
        List<Sheet> sheets,
        Map<String, String> names,
        List<Relationship> relationships) {

    private static final Pattern ONE_CELL = Pattern.compile("(?:'(?<quoted>[^\\[\\]]+)'|(?<plain>[^'!\\[\\]():, ]+))"
            + "!(?<cell>\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7})(?::\\k<cell>)?");

    /**
     * @param part its part's name
     * @param type {@code worksheet}, or what else it is: {@code chartsheet}, {@code dialogsheet}, {@code xlMacrosheet}
     * @param hidden whether its tab is not shown
     * @param veryHidden whether Excel does not even offer to show it
     */
    public record Sheet(String name, String part, String type, boolean hidden, boolean veryHidden) {
        public boolean isWorksheet() {
            return type.equals("worksheet");
        }

        boolean isMacroSheet() {
            return type.equals("dialogsheet") || type.toLowerCase(Locale.ROOT).contains("macrosheet");
        }
    }

    static WorkbookOutline read(PackageParts parts, String part) {
        var reading = new Reading(Relationship.of(parts, part));
        XmlPart.visit(parts, part, reading::element);
        if (reading.isTwice) {
            throw RefusalReason.DAMAGED.of(parts.fileName(), "it lists one sheet in two places");
        }
        reading.sheetNames.forEach(reading.names::putIfAbsent);
        return new WorkbookOutline(
                part, reading.since1904, List.copyOf(reading.sheets), reading.names, reading.relationships);
    }

    /** The part of a kind that a workbook has once, such as {@code styles}. */
    public Optional<String> single(String type) {
        return Relationship.first(relationships, type).map(Relationship::target);
    }

    /** A sheet by its name, in any case, as Excel compares them. */
    public Optional<Sheet> sheet(String name) {
        WorkBudget.steps(sheets.size());
        return sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The one cell a name stands for; empty when it stands for anything else. */
    public Optional<CellRef> cell(String name) {
        var refersTo = ONE_CELL.matcher(names.getOrDefault(name, ""));
        if (!refersTo.matches()) {
            return Optional.empty();
        }
        String plain = refersTo.group("plain");
        return sheet(plain != null ? plain : refersTo.group("quoted").replace("''", "'"))
                .filter(Sheet::isWorksheet)
                .map(sheet -> CellRef.of(sheet.name(), refersTo.group("cell")));
    }

    private static final class Reading {
        private final List<Relationship> relationships;
        private final List<Sheet> sheets = new ArrayList<>();
        private final Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        /** Names that hold for one sheet only: what Excel makes of a name when its sheet is copied. */
        private final Map<String, String> sheetNames = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        private final Map<String, Relationship> byId = new HashMap<>();
        private final Set<String> sheetParts = new HashSet<>();
        private boolean isTwice;
        private boolean since1904;

        Reading(List<Relationship> relationships) {
            this.relationships = relationships;
            relationships.forEach(one -> byId.put(one.id(), one));
        }

        private void element(XmlPart xml) throws XMLStreamException {
            switch (xml.name()) {
                case "workbookPr" -> since1904 = xml.flag("date1904");
                case "sheet" -> sheet(xml);
                case "definedName" -> {
                    var scope = xml.attribute("localSheetId") == null ? names : sheetNames;
                    scope.putIfAbsent(xml.attribute("name", ""), xml.text());
                }
                default -> {}
            }
        }

        private void sheet(XmlPart xml) {
            var target = byId.get(xml.attribute("id", ""));
            if (target != null) {
                isTwice |= !sheetParts.add(PackageParts.key(target.target()));
                String state = xml.attribute("state", "visible");
                sheets.add(new Sheet(
                        xml.attribute("name", ""),
                        target.target(),
                        target.type(),
                        !state.equals("visible"),
                        state.equals("veryHidden")));
            }
        }
    }
}
