package eu.klynge.standalone.launcher.generate;

import eu.klynge.standalone.launcher.generate.RegistrationForm.Consents;
import eu.klynge.standalone.launcher.generate.RegistrationForm.Contact;
import eu.klynge.standalone.launcher.generate.RegistrationForm.Location;
import eu.klynge.standalone.launcher.generate.RegistrationForm.Management;
import eu.klynge.standalone.launcher.generate.RegistrationForm.PartnerInterest;
import eu.klynge.standalone.launcher.generate.RegistrationForm.Region;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An endless row of plausible organisations, each with a name of its own. One in about twelve is too small for the full
 * tier, one in about seven is recognised by a national programme where its country has one. The first n of a longer row
 * are the row of n. An instance is not for several threads.
 */
public final class Organisations {

    private static final List<String> CHANNELS = List.of(
            "conferences",
            "own-network",
            "national-agency",
            "european-platform",
            "matchmaking-events",
            "web-search",
            "enterprise-europe-network");
    private static final List<String> CRITERIA = List.of(
            "sectors",
            "member-mix",
            "size",
            "services",
            "projects",
            "label",
            "contact-person",
            "languages",
            "internationalisation");

    private final Random random;
    private final Places places = new Places();
    private final Words words = new Words();
    private final Set<String> names = new HashSet<>();
    private final Set<String> slugs = new HashSet<>();

    private Organisations(long seed) {
        random = new Random(seed);
    }

    /** The row of this seed, made as it is read; limit it. */
    public static Stream<RegistrationForm> stream(long seed) {
        return Stream.generate(new Organisations(seed)::next);
    }

    private RegistrationForm next() {
        var country = places.anyCountry(random);
        var city = places.anyCity(random, country);
        var field = Field.any(random);
        var name = unusedName(field, city);
        var slug = Slugs.of(name);
        var size = Size.any(random, country);
        var language = country.language();
        return new RegistrationForm(
                name,
                nativeName(language, field, city),
                country.code(),
                city.name(),
                new Location(near(city.lat()), near(city.lon())),
                city.nuts2() == null ? null : new Region(city.nuts2(), "2021"),
                "https://www." + slug + ".example",
                "https://www." + slug + ".example/en",
                1995 + random.nextInt(30),
                field.ecosystem(),
                ecosystems(field),
                List.of(field.emergingIndustry()),
                List.of(field.technologyField()),
                field.naceCodes(),
                size.members(),
                "Region " + city.region() + " sits on the board.",
                new Management(
                        size.fullTimeEquivalents(), language.equals("en") ? List.of("en") : List.of(language, "en")),
                size.recognition(),
                partnerInterest(),
                about(language, field, city),
                new Contact("Demo Contact", "office@" + slug + ".example", "cluster manager", "en"),
                new Consents(true, "2026-11"));
    }

    private String unusedName(Field field, Places.City city) {
        var name = words.name(random, "en", field, city);
        // Names that differ only in what an address cannot carry would share their web site.
        while (names.contains(name) || slugs.contains(Slugs.of(name))) {
            name = words.brand(random) + " " + words.name(random, "en", field, city);
        }
        names.add(name);
        slugs.add(Slugs.of(name));
        return name;
    }

    private Map<String, String> nativeName(String language, Field field, Places.City city) {
        return language.equals("en") || !words.speaks(language)
                ? Map.of()
                : Map.of(language, words.name(random, language, field, city));
    }

    private List<String> ecosystems(Field field) {
        var second = Field.any(random).ecosystem();
        return random.nextInt(3) > 0 || second.equals(field.ecosystem())
                ? List.of(field.ecosystem())
                : List.of(field.ecosystem(), second);
    }

    private Map<String, String> about(String language, Field field, Places.City city) {
        var english = words.about("en", field, city);
        return language.equals("en") || !words.speaks(language)
                ? Map.of("en", english)
                : Map.of("en", english, language, words.about(language, field, city));
    }

    private PartnerInterest partnerInterest() {
        return new PartnerInterest(
                List.of("yes", "yes", "yes", "maybe", "no").get(random.nextInt(5)), some(CHANNELS), some(CRITERIA));
    }

    /** Two to four neighbours in the list. */
    private List<String> some(List<String> codes) {
        var first = random.nextInt(codes.size() - 3);
        return codes.subList(first, first + 2 + random.nextInt(3));
    }

    /** Within about five kilometres. */
    private double near(double degrees) {
        return Math.round((degrees + (random.nextDouble() - 0.5) * 0.09) * 10_000) / 10_000.0;
    }
}
