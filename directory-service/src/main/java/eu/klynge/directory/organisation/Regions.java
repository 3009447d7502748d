package eu.klynge.directory.organisation;

import eu.klynge.contracts.vocabulary.NutsRegions;
import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.directory.organisation.Organisation.Region;
import eu.klynge.kit.form.Form;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The region of an organisation: required where the NUTS classification reaches, refused where it does not. */
final class Regions {

    private static final Set<String> COVERED = Vocabularies.named(Vocabularies.NUTS_2021).orElseThrow().terms().stream()
            .map(term -> NutsRegions.countryOf(term.code()).orElseThrow())
            .collect(Collectors.toUnmodifiableSet());

    private Regions() {}

    static @Nullable Region read(Form form, String country) {
        Optional<Form> given = form.optionalObject("region");
        if (given.isEmpty()) {
            if (form.isSound("country") && COVERED.contains(country)) {
                form.fault("region", "required", "The NUTS region is required in this country.");
            }
            return null;
        }
        Form region = given.get();
        String version = region.text(
                "nutsVersion",
                NutsRegions.VERSION::equals,
                "unknown-version",
                "The NUTS version " + NutsRegions.VERSION + " is expected.");
        String code = region.text(
                "code", NutsRegions::isKnown, "unknown-code", "This is no region of NUTS " + NutsRegions.VERSION + ".");
        boolean comparable = region.isSound("code") && form.isSound("country");
        if (comparable && code.length() < 3) {
            region.fault("code", "too-coarse", "A region of NUTS level 1, 2 or 3 is expected.");
        } else if (comparable && !NutsRegions.countryOf(code).equals(Optional.of(country))) {
            region.fault("code", "other-country", "This region lies in another country.");
        }
        return new Region(code, version);
    }
}
