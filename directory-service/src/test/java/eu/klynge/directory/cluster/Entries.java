package eu.klynge.directory.cluster;

import eu.klynge.directory.organisation.Organisation;
import eu.klynge.directory.organisation.OrganisationForm;
import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.caller.Caller;
import eu.klynge.kit.form.Form;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Published entries and the people around them. */
public final class Entries {

    public static final Caller EDITOR =
            new Caller("e1", "eva", null, Set.of("cluster-manager"), Set.of(), Set.of("odense-robotics"));
    public static final Caller STEWARD = new Caller("s1", "ann", null, Set.of("steward"), Set.of("DK"), Set.of());
    public static final Caller STRANGER =
            new Caller("e2", "eric", null, Set.of("cluster-manager"), Set.of(), Set.of("another"));

    private Entries() {}

    static Cluster entry(String id, ObjectNode document) {
        return entry(id, id, statement(document));
    }

    /** @param slug taken for the alias of its organisation */
    public static Cluster entry(String id, String slug, Organisation organisation) {
        return new Cluster(
                id,
                slug,
                "full",
                organisation,
                null,
                "r",
                Examples.NOW,
                Examples.NOW,
                null,
                Examples.NOW,
                null,
                null,
                null,
                null,
                List.of(),
                Change.byPlatform(Change.What.PUBLISHED, Examples.NOW));
    }

    static Organisation statement(ObjectNode document) {
        return OrganisationForm.read(Form.of(document), Examples.TODAY);
    }

    /** Eight members in place of all. */
    static ObjectNode small() {
        ObjectNode document = Examples.with("/members", """
                {"total": 8, "sme": 6, "startUp": 1, "large": 0, "research": 2, "publicBody": 0, "other": 0}""");
        document.putNull("recognition");
        return document;
    }
}
