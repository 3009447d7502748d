package eu.klynge.standalone.launcher.load;

import eu.klynge.standalone.launcher.generate.KnownFacts;
import eu.klynge.standalone.launcher.generate.Organisations;
import eu.klynge.standalone.launcher.generate.RegistrationForm;
import eu.klynge.standalone.launcher.table.Row;
import eu.klynge.standalone.launcher.table.Table;
import eu.klynge.standalone.launcher.table.TableUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** Finds what {@code load} is asked for: the shipped set, generated organisations, or a file. */
final class Entries {

    private static final Pattern GENERATED = Pattern.compile("generated:(\\d{1,6})(?::(-?\\d{1,18}))?");
    private static final List<String> NEEDED = List.of("name", "country", "city", "ecosystem");

    private Entries() {}

    /** @throws TableUnreadable with a sentence, if there is no such set or file or it lacks columns */
    static List<Entry> named(String source) {
        if (source.equals("real-clusters")) {
            return of(Table.resource(Entries.class, "real-clusters.tsv"));
        }
        var generated = GENERATED.matcher(source);
        if (generated.matches()) {
            var seed =
                    Optional.ofNullable(generated.group(2)).map(Long::parseLong).orElse(1L);
            return generated(Integer.parseInt(generated.group(1)), seed);
        }
        return of(read(Path.of(source)));
    }

    private static Table read(Path file) {
        try {
            return Table.parse(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new TableUnreadable("There is no readable file " + file
                    + ". Known sets: real-clusters, generated:NUMBER, generated:NUMBER:SEED.");
        }
    }

    private static List<Entry> of(Table table) {
        var missing = NEEDED.stream()
                .filter(column -> !table.columns().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw new TableUnreadable("The columns " + missing + " are missing; the first line has " + table.columns()
                    + ", and the columns are those of the set real-clusters: slug, name, country, city, lat, lon,"
                    + " nuts2, ecosystem, focus, website.");
        }
        return table.rows().stream().map(Entries::of).toList();
    }

    private static Entry of(Row row) {
        var label = row.cell("slug").or(() -> row.cell("name")).orElse("");
        try {
            var facts = new KnownFacts(
                    row.cell("slug"),
                    row.cell("name").orElse(""),
                    row.cell("country").orElse(""),
                    row.cell("city").orElse(""),
                    location(row),
                    row.cell("nuts2"),
                    row.cell("ecosystem").orElse(""),
                    row.cell("focus"),
                    row.cell("website"));
            return new Entry.Ready(row.line(), facts.label(), facts.completed(), facts.madeUp());
        } catch (NumberFormatException e) {
            return new Entry.Unusable(
                    row.line(), label, new Fault("/location", "not-a-number", "lat and lon are decimal degrees."));
        }
    }

    private static Optional<RegistrationForm.Location> location(Row row) {
        return row.cell("lat")
                .flatMap(lat -> row.cell("lon").map(lon -> new RegistrationForm.Location(degrees(lat), degrees(lon))));
    }

    /** A table saved where the decimal sign is a comma has commas here. */
    private static double degrees(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    private static List<Entry> generated(int count, long seed) {
        var forms = Organisations.stream(seed).limit(count).iterator();
        return LongStream.rangeClosed(1, count)
                .mapToObj(number -> generated(number, forms.next()))
                .toList();
    }

    private static Entry generated(long number, RegistrationForm form) {
        return new Entry.Ready(number, form.name(), form, List.of("everything"));
    }
}
