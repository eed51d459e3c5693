package uk.safersheets.excel.patch;

import java.io.IOException;
import uk.safersheets.excel.opc.StartTag;
import uk.safersheets.excel.opc.XmlPieces;
import uk.safersheets.excel.read.FormulaMark;

/**
 * One cell as its part writes it.
 *
 * @param whole all of it
 * @param tag its start tag
 * @param formula its {@code f} element; empty for none
 * @param rest what else stands in it besides its formula and its value
 */
record CellXmlSource(String whole, String tag, String formula, String rest) {

    /** Takes the cell whose start tag is the current piece, to its end. */
    static CellXmlSource take(XmlPieces in) throws IOException {
        String tag = in.text();
        if (in.isWhole()) {
            return new CellXmlSource(tag, tag, "", "");
        }
        var whole = new StringBuilder(tag);
        var formula = new StringBuilder();
        var rest = new StringBuilder();
        while (in.next()) {
            if (in.isEnd("c")) {
                return new CellXmlSource(whole.append(in.text()).toString(), tag, formula.toString(), rest.toString());
            }
            if (in.isStart("f")) {
                String element = element(in, "f");
                formula.append(element);
                whole.append(element);
            } else if (in.isStart("v") || in.isStart("is")) {
                whole.append(element(in, in.isStart("v") ? "v" : "is"));
            } else {
                rest.append(in.text());
                whole.append(in.text());
            }
        }
        throw new IOException("a cell has no end");
    }

    private static String element(XmlPieces in, String name) throws IOException {
        if (in.isWhole()) {
            return in.text();
        }
        var element = new StringBuilder(in.text());
        while (in.next()) {
            element.append(in.text());
            if (in.isEnd(name)) {
                return element.toString();
            }
        }
        throw new IOException("an element has no end");
    }

    boolean hasFormula() {
        return !formula.isEmpty();
    }

    /** How its formula is kept; only for a cell that has one. */
    FormulaMark mark() {
        String open = formula.substring(0, formula.indexOf('>') + 1);
        return FormulaMark.of(
                StartTag.attribute(open, "t"), StartTag.attribute(open, "si"), StartTag.attribute(open, "ref"));
    }
}
