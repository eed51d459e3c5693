package uk.safersheets.check;

import uk.safersheets.cell.Severity;

/** Text that may identify a person. The finding says where and what kind, and does not repeat it. */
final class PersonalDataCheck implements Checker {
    @Override
    public void look(Inspection inspection, Faults faults) {
        for (var text : FreeText.in(inspection)) {
            var held = text.isField() ? PersonalData.inAnyText(text.text()) : PersonalData.in(text.text());
            held.ifPresent(what -> faults.add(text.finding("V015", Severity.ERROR)
                    .message(text.a1() + " may identify a person: it seems to hold " + what + ".")
                    .fix("Use a case reference instead.")
                    .build()));
        }
    }
}
