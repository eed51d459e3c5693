package uk.safersheets.app.returns;

import java.util.ArrayList;
import uk.safersheets.cell.DayFormat;
import uk.safersheets.returns.Signatures;
import uk.safersheets.returns.Signatures.Signature;
import uk.safersheets.signoff.SignOffStatus;
import uk.safersheets.signoff.Step;

/** Who stands by the version that a return was made of. */
final class GivenSignatures {
    private GivenSignatures() {}

    static Signatures of(SignOffStatus standing, int version) {
        var given = new ArrayList<Signature>();
        for (var step : new Step[] {Step.SUBMISSION, Step.APPROVAL, Step.PUBLICATION}) {
            standing.last(version, step)
                    .filter(taken -> step == Step.SUBMISSION || standing.isAgreed(version))
                    .ifPresent(taken -> given.add(new Signature(as(step), taken.who(), DayFormat.dayOf(taken.at()))));
        }
        String how = "Version " + version + " of the workbook is "
                + standing.state(version).phrase() + ".";
        return new Signatures(standing.isAgreed(version) ? how : how + " Nobody has approved it.", given);
    }

    private static String as(Step step) {
        return switch (step) {
            case APPROVAL -> "Gave approval";
            case PUBLICATION -> "Sent it out";
            default -> "Submitted for approval";
        };
    }
}
