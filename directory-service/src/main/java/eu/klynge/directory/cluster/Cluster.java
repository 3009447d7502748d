package eu.klynge.directory.cluster;

import eu.klynge.directory.organisation.Organisation;
import eu.klynge.directory.registration.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published cluster organisation. All of it is public but the change.
 *
 * @param slug readable and unique
 * @param tier full, recognised or emerging
 * @param pathToFull of an emerging one alone
 * @param registrationId how it came in
 * @param withdrawnAt null while it is in the directory; a withdrawn one keeps its slug, so that no other gets its links
 * @param attestedAt when its editors last said that all of this is so
 * @param staleSince null while that was less than twelve months ago
 * @param reminded months of the last reminder since it was attested; null for none
 * @param logo name of the picture, null when there is none
 * @param label the highest of its labels that are valid, as the register has it; null when there is none
 * @param honours what it has won or was a finalist of, the latest first
 * @param change what made it so
 */
public record Cluster(
        String id,
        String slug,
        String tier,
        Organisation organisation,
        @Nullable PathToFull pathToFull,
        String registrationId,
        Instant publishedAt,
        Instant updatedAt,
        @Nullable Instant withdrawnAt,
        Instant attestedAt,
        @Nullable Instant staleSince,
        @Nullable Integer reminded,
        @Nullable String logo,
        @Nullable Label label,
        List<Honour> honours,
        Change change) {

    /** One that was written before there were honours has none. */
    public Cluster {
        honours = honours == null ? List.of() : List.copyOf(honours);
    }

    /**
     * @param scheme id
     * @param validUntil last day
     */
    public record Label(String scheme, String level, LocalDate validUntil) {}

    /**
     * @param award id
     * @param name of the award
     * @param year when it was handed over
     * @param category name of the category
     * @param place winner or finalist
     */
    public record Honour(String award, String name, int year, String category, String place) {}

    Cluster withdrawn(Change by) {
        return copy(tier, organisation, pathToFull, by.at(), attestedAt, staleSince, reminded, logo, label, by);
    }

    Cluster on(PathToFull path, Change by) {
        return copy(tier, organisation, path, withdrawnAt, attestedAt, staleSince, reminded, logo, label, by);
    }

    /** Whoever says it anew has looked at all of it. */
    Cluster saying(Organisation statement, Standing standing, Change by) {
        return copy(standing.tier(), statement, standing.path(), withdrawnAt, by.at(), null, null, logo, label, by);
    }

    Cluster standing(Standing standing, Change by) {
        return copy(
                standing.tier(),
                organisation,
                standing.path(),
                withdrawnAt,
                attestedAt,
                staleSince,
                reminded,
                logo,
                label,
                by);
    }

    Cluster attested(Change by) {
        return copy(tier, organisation, pathToFull, withdrawnAt, by.at(), null, null, logo, label, by);
    }

    Cluster stale(Change by) {
        return copy(tier, organisation, pathToFull, withdrawnAt, attestedAt, by.at(), reminded, logo, label, by);
    }

    Cluster labelled(@Nullable Label held, Change by) {
        return copy(tier, organisation, pathToFull, withdrawnAt, attestedAt, staleSince, reminded, logo, held, by);
    }

    Cluster honoured(List<Honour> won, Change by) {
        return new Cluster(
                id,
                slug,
                tier,
                organisation,
                pathToFull,
                registrationId,
                publishedAt,
                by.at(),
                withdrawnAt,
                attestedAt,
                staleSince,
                reminded,
                logo,
                label,
                won,
                by);
    }

    /** Nothing of it that is public changes, so it is as old as before. */
    Cluster reminded(int months, Change by) {
        return new Cluster(
                id,
                slug,
                tier,
                organisation,
                pathToFull,
                registrationId,
                publishedAt,
                updatedAt,
                withdrawnAt,
                attestedAt,
                staleSince,
                months,
                logo,
                label,
                honours,
                by);
    }

    Cluster showing(@Nullable String picture, Change by) {
        return copy(tier, organisation, pathToFull, withdrawnAt, attestedAt, staleSince, reminded, picture, label, by);
    }

    public boolean isStale() {
        return staleSince != null;
    }

    /** A steward has seen its recognition, and the statement names the same one. */
    boolean isRecognisedBySameProgramme(Organisation statement) {
        var seen = organisation.recognition();
        var named = statement.recognition();
        return tier.equals(Tier.RECOGNISED.code())
                && seen != null
                && named != null
                && seen.programme().equals(named.programme())
                && seen.issuer().equals(named.issuer());
    }

    /** Where the logo is to be had, as a path on the platform. */
    public @Nullable String logoPath() {
        return logo == null ? null : "/api/v1/clusters/" + id + "/logos/" + logo;
    }

    /** Whether it can stand at the side of another one. */
    boolean isEstablished() {
        return pathToFull == null && withdrawnAt == null;
    }

    private Cluster copy(
            String newTier,
            Organisation newOrganisation,
            @Nullable PathToFull newPath,
            @Nullable Instant newWithdrawnAt,
            Instant newAttestedAt,
            @Nullable Instant newStaleSince,
            @Nullable Integer newReminded,
            @Nullable String newLogo,
            @Nullable Label newLabel,
            Change by) {
        return new Cluster(
                id,
                slug,
                newTier,
                newOrganisation,
                newPath,
                registrationId,
                publishedAt,
                by.at(),
                newWithdrawnAt,
                newAttestedAt,
                newStaleSince,
                newReminded,
                newLogo,
                newLabel,
                honours,
                by);
    }
}
