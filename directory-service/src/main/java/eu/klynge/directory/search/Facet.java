package eu.klynge.directory.search;

import eu.klynge.contracts.vocabulary.NutsRegions;
import eu.klynge.contracts.vocabulary.Term;
import eu.klynge.contracts.vocabulary.Vocabularies;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A property by which clusters are filtered, and whose values are counted. Of several values any one suffices. */
public enum Facet {
    COUNTRY("country", codes(Vocabularies.COUNTRIES), entry -> List.of(entry.country())),
    /** NUTS at every level: a region's clusters are those of its parts too. */
    REGION("region", codes(Vocabularies.NUTS_2021), entry -> levels(entry.region())),
    ECOSYSTEM("ecosystem", codes(Vocabularies.INDUSTRIAL_ECOSYSTEMS), Entry::ecosystems),
    EMERGING_INDUSTRY("emergingIndustry", codes(Vocabularies.EMERGING_INDUSTRIES), Entry::emergingIndustries),
    TECHNOLOGY_FIELD("technologyField", codes(Vocabularies.TECHNOLOGY_FIELDS), Entry::technologyFields),
    /** Of any level: a section's clusters are those of its divisions, groups and classes too. */
    NACE("nace", codes(Vocabularies.NACE_2_1), entry -> Nace.withParents(entry.naceCodes())),
    TIER("tier", codes(Vocabularies.TIERS), entry -> List.of(entry.tier())),
    /** The highest excellence label that it holds: levels are what schemes call them. */
    LABEL(
            "label",
            Pattern.compile("[a-z0-9][a-z0-9-]{1,59}").asMatchPredicate(),
            entry -> entry.label() == null ? List.of() : List.of(entry.label())),
    /** In which its staff works. */
    LANGUAGE("language", codes(Vocabularies.LANGUAGES), Entry::languages),
    PARTNERS("interestedInPartners", codes(Vocabularies.PARTNER_INTEREST), entry -> List.of(entry.interested())),
    MEMBERS("memberRange", MemberRange.codes()::contains, entry -> List.of(MemberRange.of(entry.members())));

    private final String parameter;
    private final Predicate<String> known;
    private final Function<Entry, Collection<String>> values;

    Facet(String parameter, Predicate<String> known, Function<Entry, Collection<String>> values) {
        this.parameter = parameter;
        this.known = known;
        this.values = values;
    }

    /** Its name in requests and answers. */
    public String parameter() {
        return parameter;
    }

    public boolean knows(String code) {
        return known.test(code);
    }

    /** Distinct codes that an entry is counted under. */
    public Set<String> of(Entry entry) {
        return new LinkedHashSet<>(values.apply(entry));
    }

    public static Optional<Facet> named(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter.equals(parameter))
                .findFirst();
    }

    private static Predicate<String> codes(String vocabulary) {
        return Vocabularies.named(vocabulary).orElseThrow().terms().stream()
                .map(Term::code)
                .collect(Collectors.toUnmodifiableSet())::contains;
    }

    private static Collection<String> levels(String region) {
        return Stream.iterate(region, code -> code.length() >= 2, code -> code.substring(0, code.length() - 1))
                .filter(NutsRegions::isKnown)
                .toList();
    }
}
