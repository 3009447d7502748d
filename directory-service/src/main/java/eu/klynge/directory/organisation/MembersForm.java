package eu.klynge.directory.organisation;

import eu.klynge.directory.organisation.Organisation.Members;
import eu.klynge.kit.form.Form;

/** Member counts: whole numbers whose parts never exceed the total, and start-ups never the SMEs they belong to. */
final class MembersForm {

    private static final int MOST = 100_000;

    private MembersForm() {}

    static Members read(Form form) {
        Members members = new Members(
                form.wholeNumber("total", 0, MOST),
                form.wholeNumber("sme", 0, MOST),
                form.wholeNumber("startUp", 0, MOST),
                form.wholeNumber("large", 0, MOST),
                form.wholeNumber("research", 0, MOST),
                form.wholeNumber("publicBody", 0, MOST),
                form.wholeNumber("other", 0, MOST));
        int parts = members.sme() + members.large() + members.research() + members.publicBody() + members.other();
        boolean partsSound = form.isSound("sme")
                && form.isSound("large")
                && form.isSound("research")
                && form.isSound("publicBody")
                && form.isSound("other");
        if (form.isSound("total") && partsSound && parts > members.total()) {
            form.fault(
                    "total",
                    "parts-exceed-total",
                    "The types of member add up to %d, more than the total of %d.".formatted(parts, members.total()));
        }
        if (form.isSound("startUp") && form.isSound("sme") && members.startUp() > members.sme()) {
            form.fault("startUp", "exceeds-sme", "Start-ups are SMEs: there cannot be more of them.");
        }
        return members;
    }
}
