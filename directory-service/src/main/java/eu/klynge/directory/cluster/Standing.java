package eu.klynge.directory.cluster;

import eu.klynge.directory.registration.Admission;
import eu.klynge.directory.registration.Tier;
import eu.klynge.kit.problem.Fault;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What kind of entry an organisation has.
 *
 * @param path of an emerging one alone
 */
record Standing(String tier, @Nullable PathToFull path) {

    /** As the rules have it, of a statement that a steward answers for. */
    static Standing confirmed(Cluster before, Admission.Admitted admitted, LocalDate today) {
        return admitted.tier() == Tier.EMERGING
                ? new Standing(Tier.EMERGING.code(), path(before, admitted, today))
                : new Standing(admitted.tier().code(), null);
    }

    /** An editor's own words may lower an entry and never raise it: for that a steward looks. */
    static Standing claimed(Cluster before, Admission.Admitted admitted, LocalDate today) {
        boolean higher = before.tier().equals(Tier.EMERGING.code()) && admitted.tier() != Tier.EMERGING;
        return higher ? new Standing(before.tier(), path(before, admitted, today)) : confirmed(before, admitted, today);
    }

    private static PathToFull path(Cluster before, Admission.Admitted admitted, LocalDate today) {
        List<String> missing = admitted.missing().stream().map(Fault::code).toList();
        PathToFull path = before.pathToFull();
        return path == null ? new PathToFull(null, today.plus(PathToFull.TIME), missing) : path.lacking(missing);
    }
}
