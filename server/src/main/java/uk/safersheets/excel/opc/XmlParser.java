package uk.safersheets.excel.opc;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import uk.safersheets.budget.OverBudgetException;

/** The parser of a workbook's parts, by its name: no library on the class path and no system property can change it. */
public final class XmlParser {
    private static final XMLInputFactory FACTORY = factory();

    private XmlParser() {}

    /** Thread-safe once it is set up, and it keeps the names of elements from one part to the next. */
    private static XMLInputFactory factory() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // What is wrong with a text is said when it is reached, and not when it is asked for.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    public static XMLStreamReader open(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    /** The next event; whatever the parser stumbles over is a fault of the part. */
    public static int next(XMLStreamReader reader) throws XMLStreamException {
        try {
            return reader.next();
        } catch (OverBudgetException over) {
            throw over;
        } catch (RuntimeException e) {
            throw new XMLStreamException("the part could not be parsed", e);
        }
    }
}
