package eu.klynge.standalone.launcher.generate;

import eu.klynge.standalone.launcher.table.Row;
import eu.klynge.standalone.launcher.table.Table;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Where generated organisations sit: countries by the number of organisations each has on the public record. */
final class Places {

    record Country(String code, int organisations, String language, String programme, String issuer) {}

    record City(String country, String name, @Nullable String nuts2, String region, double lat, double lon) {}

    private final List<Country> countries = Table.resource(Places.class, "countries.tsv").rows().stream()
            .map(Places::country)
            .toList();
    private final List<City> cities = Table.resource(Places.class, "cities.tsv").rows().stream()
            .map(Places::city)
            .toList();
    private final int organisations =
            countries.stream().mapToInt(Country::organisations).sum();

    Country anyCountry(Random random) {
        var left = random.nextInt(organisations);
        for (var country : countries) {
            left -= country.organisations();
            if (left < 0) {
                return country;
            }
        }
        throw new IllegalStateException("The weights do not add up to " + organisations);
    }

    /** English where nothing better is known. */
    String languageOf(String code) {
        return countries.stream()
                .filter(country -> country.code().equals(code))
                .findFirst()
                .map(Country::language)
                .orElse("en");
    }

    City anyCity(Random random, Country country) {
        var here = cities.stream()
                .filter(city -> city.country().equals(country.code()))
                .toList();
        return here.get(random.nextInt(here.size()));
    }

    private static Country country(Row row) {
        return new Country(
                row.required("country"),
                Integer.parseInt(row.required("organisations")),
                row.required("language"),
                row.cell("programme").orElse(""),
                row.cell("issuer").orElse(""));
    }

    private static City city(Row row) {
        return new City(
                row.required("country"),
                row.required("city"),
                row.cell("nuts2").orElse(null),
                row.required("region"),
                Double.parseDouble(row.required("lat")),
                Double.parseDouble(row.required("lon")));
    }
}
