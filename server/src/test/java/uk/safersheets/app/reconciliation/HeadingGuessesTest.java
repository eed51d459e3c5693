package uk.safersheets.app.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.app.NamedFile;
import uk.safersheets.excel.opc.UploadLimits;

/** What the service proposes for the headings that councils and their finance systems write. */
class HeadingGuessesTest {

    /** One export a row: its headings, and the meaning proposed for each; "-" is nothing we need, "?" is for a person. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # a short-spoken Oracle extract
            Oracle     | Jrnl;Ln;Eff Dt;Narr;Supp Nm;CC;Acct;Amt                     | number;line;date;description;supplier;cost centre;subjective;amount
            Oracle 2   | Jnl No;Pst Dt;Desc;Vend Name;Cst Ctr;Nom Code;Acc. DR;Acc. CR | number;date;description;supplier;cost centre;subjective;?;?
            dots       | Trn.No;Doc.Dt;Narr.;Suppl.Nm;Proj.;Val                      | number;date;description;supplier;project;amount
            # SAP cost line items (KSB1)
            SAP        | Cost Element;Cost element name;Document Number;Posting Row;Posting Date;Fiscal Year;Period;Document Type;Document Header Text;Name of offsetting account;WBS Element;Val/COArea Crcy;Ref. document number;User Name | subjective;-;number;line;date;-;period;-;description;supplier;project;amount;-;-
            SAP 2      | Doc No;Post Dt;Value in Obj. Crcy                           | number;date;amount
            SAP 3      | Document Number;Posting Date;Val.in rep.cur.                | number;date;amount
            # Unit4's general ledger
            Unit4      | Period;Acc;Cat1;Cat2;Ap/Ar ID(T);Inv No;TC;Cur;Amount;Text;TransNo;Doc Date | period;subjective;cost centre;project;supplier;reference;-;-;amount;description;number;date
            # published spending
            Derbyshire | Body name;Expenses type;Date;Transaction number;Amount (ex VAT);Supplier name | -;subjective;date;number;amount;supplier
            Shropshire | Body Name;Service Area Categorisation;Payment Date;Transaction Ref;Total Amount;Capital/Revenue;Supplier ID;Supplier Name | -;-;date;number;amount;-;-;supplier
            Cannock    | SumOfAmount_Exc_VAT;Narrative;Supplier_ID;Transaction Number;Date | amount;description;-;number;date
            """)
    void areThoseThatAPersonWouldMake(String whose, String headings, String meanings) {
        String row = Arrays.stream(headings.split(";")).map(heading -> "1").collect(Collectors.joining(","));
        String file = headings.replace(';', ',') + "\n" + row + "\n";

        var proposed =
                new ProposeLayout(UploadLimits.STANDARD).run(new NamedFile(whose + ".csv", file.getBytes(UTF_8)));

        assertEquals(
                List.of(meanings.split(";")),
                proposed.columns().stream()
                        .map(column -> column.meaning() == null
                                ? "?"
                                : column.meaning().equals("not needed") ? "-" : column.meaning())
                        .toList());
    }
}
