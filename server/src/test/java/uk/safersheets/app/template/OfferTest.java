package uk.safersheets.app.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.safersheets.contract.Contract;
import uk.safersheets.contract.Offer;
import uk.safersheets.excel.validator.ContractReader;

/** What the contracts of the shipped templates offer: nothing is decided by a template's name. */
class OfferTest {

    @ParameterizedTest(name = "{0} offers {1}")
    @CsvSource(textBlock = """
            risk-matrix,        scorers priorities next-period
            youth-risk,         scorers next-period
            risk-register,      scorers next-period
            crime-performance,  period-pack next-period
            indicators,         next-period
            action-plan,        next-period
            panel-return,       next-period
            recommendations,    next-period
            funding-allocation, reconcile return next-period
            """)
    void aContractSaysWhatCanBeDone(String template, String offers) {
        var contract = ContractReader.read(BuiltInTemplates.workbook(template).orElseThrow());

        assertEquals(List.of(offers.split(" ")), Offer.words(contract));
    }

    @ParameterizedTest(name = "{0} without periods or tables offers nothing")
    @CsvSource({"risk-matrix", "funding-allocation"})
    void aContractWithoutThemOffersNothing(String template) {
        var bare = new Contract(template, "1", template, List.of(), List.of(), List.of(), Map.of());

        assertEquals(List.of(), Offer.words(bare));
    }
}
