package uk.safersheets.excel.template;

import org.apache.poi.ss.usermodel.BorderStyle;
import uk.safersheets.contract.Entry;

/**
 * What an officer may do with a cell, and so how it looks. Each role differs from the others by more than its colour:
 * by its border and by upright or slanted letters.
 */
public enum CellRole {
    TYPED(Palette.TYPED, Palette.TYPED_HEADING, BorderStyle.THIN, Palette.TYPED_EDGE, false),
    CALCULATED(Palette.CALCULATED, Palette.CALCULATED_HEADING, BorderStyle.HAIR, Palette.CALCULATED_EDGE, true),
    SERVICE(Palette.SERVICE, Palette.SERVICE_HEADING, BorderStyle.DASHED, Palette.SERVICE_EDGE, true),
    PLAIN(Palette.WHITE, Palette.TITLE, BorderStyle.HAIR, Palette.PLAIN_EDGE, false);

    final Palette fill;
    final Palette heading;
    final BorderStyle border;
    final Palette edge;
    final boolean slanted;

    CellRole(Palette fill, Palette heading, BorderStyle border, Palette edge, boolean slanted) {
        this.fill = fill;
        this.heading = heading;
        this.border = border;
        this.edge = edge;
        this.slanted = slanted;
    }

    /** The role of a cell; the keys of a fixed table are the template's own. */
    static CellRole of(Entry entry, boolean growing) {
        return switch (entry) {
            case KEY -> growing ? TYPED : PLAIN;
            case INPUT -> TYPED;
            case FORMULA -> CALCULATED;
            case SERVICE -> SERVICE;
            case LABEL -> PLAIN;
        };
    }

    boolean isLocked() {
        return this != TYPED;
    }
}
