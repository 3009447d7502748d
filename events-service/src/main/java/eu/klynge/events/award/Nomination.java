package eu.klynge.events.award;

import eu.klynge.events.award.AwardFact.Candidacy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A nomination as it stands.
 *
 * @param order number of the step that made it
 * @param self made by the nominee's own editors
 * @param excluded rules that the nominee did not meet in the end; empty for one that is in
 */
public record Nomination(
        String id,
        String category,
        long order,
        Instant at,
        boolean self,
        List<Version> versions,
        boolean withdrawn,
        List<String> excluded) {

    /** @param candidacy null when it was erased */
    public record Version(
            int number,
            Instant at,
            boolean consented,
            @Nullable Candidacy candidacy) {}

    public Nomination {
        versions = List.copyOf(versions);
        excluded = List.copyOf(excluded);
    }

    /** The last version that the nominee stands behind; empty when there is none, or it is out. */
    public Optional<Version> counting() {
        return withdrawn || !excluded.isEmpty()
                ? Optional.empty()
                : versions.reversed().stream().filter(Version::consented).findFirst();
    }

    public Version latest() {
        return versions.getLast();
    }

    public @Nullable Candidacy candidacy() {
        return latest().candidacy();
    }

    /** Slug of the nominee; empty when it was erased. */
    public String cluster() {
        Candidacy candidacy = candidacy();
        return candidacy == null ? "" : candidacy.cluster();
    }

    Nomination with(Version version) {
        return new Nomination(
                id,
                category,
                order,
                at,
                self,
                Stream.concat(versions.stream(), Stream.of(version)).toList(),
                withdrawn,
                excluded);
    }

    Nomination consented(int number) {
        List<Version> consented = versions.stream()
                .map(one -> one.number() == number ? new Version(number, one.at(), true, one.candidacy()) : one)
                .toList();
        return new Nomination(id, category, order, at, self, consented, withdrawn, excluded);
    }

    Nomination withdrawnNow() {
        return new Nomination(id, category, order, at, self, versions, true, excluded);
    }

    Nomination erased() {
        List<Version> erased = versions.stream()
                .map(one -> new Version(one.number(), one.at(), one.consented(), null))
                .toList();
        return new Nomination(id, category, order, at, self, erased, withdrawn, excluded);
    }

    Nomination excludedFor(List<String> rules) {
        return new Nomination(id, category, order, at, self, versions, withdrawn, rules);
    }
}
