package eu.klynge.directory.registration;

import eu.klynge.directory.organisation.Organisation;
import eu.klynge.kit.problem.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the admission rules say of an organisation. */
public sealed interface Admission {

    int MEMBERS_FULL = 15;
    int MEMBERS_EMERGING = 5;
    int MEMBER_TYPES = 2;
    double MANAGEMENT_FULL = 0.5;

    /** @param missing criteria of a full entry that an emerging one still has to meet; empty otherwise */
    record Admitted(Tier tier, List<Fault> missing) implements Admission {

        public Admitted {
            missing = List.copyOf(missing);
        }
    }

    /** Not even the lighter criteria are met. */
    record NotAdmitted(List<Fault> missing) implements Admission {

        public NotAdmitted {
            missing = List.copyOf(missing);
        }
    }

    static Admission of(Organisation organisation, LocalDate today) {
        var recognition = organisation.recognition();
        if (recognition != null && !recognition.validUntil().isBefore(today)) {
            return new Admitted(Tier.RECOGNISED, List.of());
        }
        return onItsOwnMerits(organisation);
    }

    /** Whatever recognition it claims. */
    static Admission onItsOwnMerits(Organisation organisation) {
        List<Fault> missingForFull = missingForFull(organisation);
        if (missingForFull.isEmpty()) {
            return new Admitted(Tier.FULL, List.of());
        }
        List<Fault> missingForEmerging = missingForEmerging(organisation);
        return missingForEmerging.isEmpty()
                ? new Admitted(Tier.EMERGING, missingForFull)
                : new NotAdmitted(missingForEmerging);
    }

    private static List<Fault> missingForFull(Organisation organisation) {
        List<Fault> missing = new ArrayList<>();
        if (organisation.management().fullTimeEquivalents() < MANAGEMENT_FULL) {
            missing.add(new Fault(
                    "/management/fullTimeEquivalents",
                    "too-little-management",
                    "A dedicated management of at least 0.5 full-time equivalents is needed."));
        }
        if (organisation.members().total() < MEMBERS_FULL) {
            missing.add(new Fault("/members/total", "too-few-members", "At least 15 committed members are needed."));
        }
        addTypes(organisation, missing);
        if (organisation.publicTies() == null) {
            missing.add(new Fault("/publicTies", "no-public-ties", "Visible ties to public bodies are needed."));
        }
        if (organisation.englishWebsite() == null) {
            missing.add(
                    new Fault("/englishWebsite", "no-english-website", "A site with an English version is needed."));
        }
        return missing;
    }

    private static List<Fault> missingForEmerging(Organisation organisation) {
        List<Fault> missing = new ArrayList<>();
        if (organisation.management().fullTimeEquivalents() <= 0) {
            missing.add(new Fault(
                    "/management/fullTimeEquivalents",
                    "too-little-management",
                    "Somebody must manage the organisation, if only part-time."));
        }
        if (organisation.members().total() < MEMBERS_EMERGING) {
            missing.add(new Fault(
                    "/members/total",
                    "too-few-members",
                    "At least 5 members are needed to start, 15 for a full entry."));
        }
        addTypes(organisation, missing);
        return missing;
    }

    private static void addTypes(Organisation organisation, List<Fault> missing) {
        if (organisation.members().types() < MEMBER_TYPES) {
            missing.add(new Fault(
                    "/members",
                    "too-few-member-types",
                    "Members of at least two types are needed, say SMEs and research."));
        }
    }
}
