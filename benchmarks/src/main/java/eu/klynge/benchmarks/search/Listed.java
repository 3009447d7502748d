package eu.klynge.benchmarks.search;

import eu.klynge.contracts.vocabulary.NutsRegions;
import eu.klynge.standalone.launcher.generate.Organisations;
import eu.klynge.standalone.launcher.generate.RegistrationForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A generated cluster that is to be found. */
record Listed(String id, RegistrationForm form, String tier) {

    static final String COUNTRY = "country";
    static final String REGION = "region";
    static final String ECOSYSTEM = "ecosystem";
    static final String TECHNOLOGY = "technologyField";
    static final String NACE = "nace";
    static final String TIER = "tier";
    static final List<String> FACETS = List.of(COUNTRY, REGION, ECOSYSTEM, TECHNOLOGY, NACE, TIER);

    private static final int FEW_MEMBERS = 15;
    private static final double LITTLE_TIME = 0.5;

    /** An endless row, the same for the same seed. */
    static Stream<Listed> stream(long seed) {
        var number = new AtomicInteger();
        return Organisations.stream(seed)
                .map(form -> new Listed("cluster-" + number.incrementAndGet(), form, tier(form)));
    }

    /** Its codes by facet, those that they are part of among them. */
    Map<String, Collection<String>> codes() {
        return Map.of(
                COUNTRY, List.of(form.country()),
                REGION, regions(),
                ECOSYSTEM, form.ecosystems(),
                TECHNOLOGY, form.technologyFields(),
                NACE, Labels.upwards(form.naceCodes()),
                TIER, List.of(tier));
    }

    /** All that it is searched by: its own words, and what its codes are called in every language. */
    List<String> texts() {
        var texts = new ArrayList<String>();
        said().values().forEach(texts::addAll);
        labels().values().forEach(texts::addAll);
        return texts;
    }

    List<String> names() {
        var names = new ArrayList<>(List.of(form.name()));
        names.addAll(form.nativeName().values());
        return names;
    }

    /** Its own words by language. */
    Map<String, List<String>> said() {
        var said = new TreeMap<String, List<String>>();
        said.put("en", new ArrayList<>(List.of(form.name(), form.city())));
        for (var texts : List.of(form.nativeName(), form.about())) {
            texts.forEach((language, text) ->
                    said.computeIfAbsent(language, unknown -> new ArrayList<>()).add(text));
        }
        return said;
    }

    /** What its codes are called, by language. */
    Map<String, List<String>> labels() {
        return Labels.of(form);
    }

    private List<String> regions() {
        var region = form.region();
        return region == null
                ? List.of()
                : Stream.iterate(
                                region.code(), code -> code.length() >= 2, code -> code.substring(0, code.length() - 1))
                        .filter(NutsRegions::isKnown)
                        .toList();
    }

    private static String tier(RegistrationForm form) {
        if (form.recognition() != null) {
            return "recognised";
        }
        var small = form.members().total() < FEW_MEMBERS || form.management().fullTimeEquivalents() < LITTLE_TIME;
        return small ? "emerging" : "full";
    }
}
