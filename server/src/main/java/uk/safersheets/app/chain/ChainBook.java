package uk.safersheets.app.chain;

import uk.safersheets.api.chain.ChainJson;
import uk.safersheets.cell.Period;
import uk.safersheets.charts.WorkedOut;
import uk.safersheets.contract.FieldRole;
import uk.safersheets.contract.TableRole;
import uk.safersheets.store.version.Version;

/**
 * One book that tells of a step.
 *
 * @param state of the version that is read
 * @param counts whether that version counts
 */
record ChainBook(Period period, Version version, String state, boolean counts, WorkedOut content) {
    String title() {
        return content.contract().title();
    }

    String periodName() {
        return content.cells().text(FieldRole.PERIOD).strip();
    }

    boolean tells(TableRole role) {
        return content.contract().table(role).isPresent();
    }

    ChainJson.BookJson json() {
        return new ChainJson.BookJson(version.book(), title(), periodName(), version.number(), state, counts);
    }
}
