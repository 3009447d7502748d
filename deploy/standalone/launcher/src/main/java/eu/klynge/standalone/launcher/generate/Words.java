package eu.klynge.standalone.launcher.generate;

import eu.klynge.standalone.launcher.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** How cluster organisations call and describe themselves, by language; languages unknown here speak English. */
final class Words {

    private static final String[] BRAND_STARTS = {
        "Aer", "Agri", "Alb", "Amber", "Arc", "Bio", "Cal", "Cor", "Del", "Elb", "Fin", "Gal", "Hel", "Inno", "Lum",
        "Mar", "Nor", "Or", "Pro", "Quant", "Syn", "Tec", "Val", "Vel"
    };
    private static final String[] BRAND_ENDS = {
        "ania", "bond", "core", "ella", "entis", "eo", "era", "ia", "ica", "ion", "ix", "link", "nova", "ona", "ora",
        "polis", "tera", "um", "via", "wise"
    };

    private final Map<String, List<String>> names = Table.resource(Words.class, "names.tsv").rows().stream()
            .collect(Collectors.groupingBy(
                    row -> row.required("language"),
                    Collectors.mapping(row -> row.required("pattern"), Collectors.toList())));
    private final Map<String, String> abouts = Table.resource(Words.class, "about.tsv").rows().stream()
            .collect(Collectors.toMap(row -> row.required("language"), row -> row.required("text")));

    boolean speaks(String language) {
        return abouts.containsKey(language);
    }

    String name(Random random, String language, Field field, Places.City city) {
        var patterns = names.getOrDefault(language, names.getOrDefault("en", List.of()));
        return fill(patterns.get(random.nextInt(patterns.size())), field.in(language), city);
    }

    String about(String language, Field field, Places.City city) {
        return fill(abouts.getOrDefault(language, "{field}, {city}."), field.in(language), city);
    }

    String brand(Random random) {
        return BRAND_STARTS[random.nextInt(BRAND_STARTS.length)] + BRAND_ENDS[random.nextInt(BRAND_ENDS.length)];
    }

    private static String fill(String pattern, String field, Places.City city) {
        return pattern.replace("{field}", field).replace("{city}", city.name()).replace("{region}", city.region());
    }
}
