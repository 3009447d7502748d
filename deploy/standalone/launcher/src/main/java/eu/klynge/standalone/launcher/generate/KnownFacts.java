package eu.klynge.standalone.launcher.generate;

import eu.klynge.standalone.launcher.generate.RegistrationForm.Consents;
import eu.klynge.standalone.launcher.generate.RegistrationForm.Contact;
import eu.klynge.standalone.launcher.generate.RegistrationForm.Location;
import eu.klynge.standalone.launcher.generate.RegistrationForm.Management;
import eu.klynge.standalone.launcher.generate.RegistrationForm.PartnerInterest;
import eu.klynge.standalone.launcher.generate.RegistrationForm.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What the public record tells of an organisation: less than admission asks for. Absent text is empty. */
public record KnownFacts(
        Optional<String> slug,
        String name,
        String country,
        String city,
        Optional<Location> location,
        Optional<String> nuts2,
        String ecosystem,
        Optional<String> focus,
        Optional<String> website) {

    /** The facts as they stand, everything else made up; the same facts give the same form. */
    public RegistrationForm completed() {
        var random = new Random(label().hashCode());
        var field = Field.typicalOf(ecosystem);
        var language = new Places().languageOf(country);
        var site = website.orElse("https://www." + label() + ".example");
        return new RegistrationForm(
                name,
                Map.of(language, name),
                country,
                city,
                location.orElse(null),
                nuts2.map(code -> new Region(code, "2021")).orElse(null),
                site,
                site,
                null,
                ecosystem,
                List.of(ecosystem),
                List.of(field.emergingIndustry()),
                List.of(field.technologyField()),
                field.naceCodes(),
                Size.members(random, 20 + random.nextInt(180)),
                "Demo value: the region sits on the board.",
                new Management(
                        1 + random.nextInt(16) / 2.0, language.equals("en") ? List.of("en") : List.of(language, "en")),
                null,
                new PartnerInterest("yes", List.of("conferences", "own-network"), List.of("sectors", "member-mix")),
                Map.of(
                        "en",
                        focus.map(text -> "Cluster organisation for " + text + " in " + city + ".")
                                .orElse("Cluster organisation in " + city + ".")),
                new Contact("Demo Contact", "demo@" + label() + ".example", "cluster manager", "en"),
                new Consents(true, "2026-11"));
    }

    /** The fields of the form that are made up. */
    public List<String> madeUp() {
        var fields = new ArrayList<String>();
        if (website.isEmpty()) {
            fields.add("website");
        }
        fields.addAll(List.of(
                "englishWebsite",
                "nativeName",
                "emergingIndustries",
                "technologyFields",
                "naceCodes",
                "members",
                "publicTies",
                "management",
                "partnerInterest",
                "contact",
                "consents"));
        return fields;
    }

    /** The slug of the record, or one made of the name. */
    public String label() {
        return slug.orElseGet(() -> Slugs.of(name));
    }
}
