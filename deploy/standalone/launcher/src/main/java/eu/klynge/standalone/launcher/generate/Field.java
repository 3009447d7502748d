package eu.klynge.standalone.launcher.generate;

import eu.klynge.standalone.launcher.table.Row;
import eu.klynge.standalone.launcher.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What an organisation is about, with codes that fit together, and its name in the languages that have one here. */
record Field(
        String ecosystem,
        List<String> naceCodes,
        String emergingIndustry,
        String technologyField,
        Map<String, String> names) {

    private static final List<Field> ALL = Table.resource(Field.class, "fields.tsv").rows().stream()
            .map(Field::of)
            .toList();

    static Field any(Random random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    /** The first field of an ecosystem: a fair guess for an organisation of which no more is known. */
    static Field typicalOf(String ecosystem) {
        return ALL.stream()
                .filter(field -> field.ecosystem.equals(ecosystem))
                .findFirst()
                .orElse(ALL.getFirst());
    }

    String in(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", ecosystem));
    }

    private static Field of(Row row) {
        return new Field(
                row.required("ecosystem"),
                List.of(row.required("nace").split(",")),
                row.required("emerging"),
                row.required("technology"),
                row.cells());
    }
}
