package uk.safersheets.text.template;

import java.util.HashSet;
import java.util.Set;
import uk.safersheets.cell.Texts;
import uk.safersheets.contract.TemplateText;
import uk.safersheets.text.yaml.Block;

/** The names a template gives, each of which may be given once and must be one that Excel takes. */
final class Names {
    private static final int LONGEST_SHEET = 31;

    private final Set<String> given = new HashSet<>();
    private final Set<String> sheets = new HashSet<>();

    /** For the names of a whole template, with those that every template has. */
    static Names ofTemplate() {
        var names = new Names();
        TemplateText.OWN_SHEETS.forEach(sheet -> names.sheets.add(Texts.key(sheet)));
        TemplateText.OWN_TABLES.forEach(table -> names.given.add(Texts.key(table)));
        return names;
    }

    /** A template's id: small letters, digits and hyphens. */
    String id(Block block) {
        var id = block.needed("id", "Write the template's id, such as risk-matrix.");
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]*")) {
            block.fault("id", "The id reads '" + id + "'.", "Use small letters, digits and hyphens only.");
        }
        return id;
    }

    /** A name that Excel takes for a table or a cell, and that no other has. */
    String defined(Block block, String entry) {
        var name = block.needed(entry, "Give it a name, such as RiskMatrix.");
        if (!name.isEmpty()
                && (!name.matches("[\\p{L}_][\\p{L}\\p{N}_.]*") || name.matches("[A-Za-z]{1,3}\\d+|[RrCc]"))) {
            block.fault(entry, "Excel does not take '" + name + "' for a name.", "Use letters and digits, no spaces.");
        }
        return once(block, entry, name);
    }

    /** A sheet's name, which no other sheet has. */
    String sheet(Block block) {
        var sheet = block.needed("sheet", "Name the sheet it stands on.");
        if (sheet.length() > LONGEST_SHEET || sheet.matches(".*[\\[\\]:*?/\\\\].*|'.*|.*'")) {
            block.fault(
                    "sheet",
                    "Excel does not take '" + sheet + "' for a sheet's name.",
                    "Use at most 31 characters, none of []:*?/\\ and no apostrophe at either end.");
        }
        if (!sheet.isEmpty() && !sheets.add(Texts.key(sheet))) {
            block.fault("sheet", "The sheet '" + sheet + "' is taken.", "Give every table and chart its own sheet.");
        }
        return sheet;
    }

    /** The name as it is, with a fault when it has been given before. */
    String once(Block block, String entry, String name) {
        if (!name.isEmpty() && !given.add(Texts.key(name))) {
            block.fault(entry, "The name '" + name + "' is given twice.", "Give each its own name.");
        }
        return name;
    }
}
