package eu.klynge.directory.organisation;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.directory.organisation.Organisation.Location;
import eu.klynge.directory.organisation.Organisation.Management;
import eu.klynge.directory.organisation.Organisation.Members;
import eu.klynge.directory.organisation.Organisation.PartnerInterest;
import eu.klynge.directory.organisation.Organisation.Recognition;
import eu.klynge.directory.organisation.Organisation.Region;
import eu.klynge.kit.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an {@link Organisation} from untrusted JSON; the result counts only when the form has no faults. */
public final class OrganisationForm {

    private static final int EARLIEST_FOUNDING = 1850;

    private OrganisationForm() {}

    public static Organisation read(Form form, LocalDate today) {
        var countries = Codes.of(Vocabularies.COUNTRIES);
        var languages = Codes.of(Vocabularies.LANGUAGES);
        var ecosystems = Codes.of(Vocabularies.INDUSTRIAL_ECOSYSTEMS);
        // The country comes first because what else is asked depends on it.
        String country = form.code("country", countries, Vocabularies.COUNTRIES);
        String name = form.text("name", 200);
        Map<String, String> nativeName = form.texts("nativeName", languages, 0, 200);
        String city = form.text("city", 120);
        Location location = location(form.object("location"));
        @Nullable Region region = Regions.read(form, country);
        String website = form.webAddress("website");
        @Nullable String englishWebsite = form.optionalWebAddress("englishWebsite");
        @Nullable Integer foundedYear = form.optionalWholeNumber("foundedYear", EARLIEST_FOUNDING, today.getYear());
        String primary = form.code("primaryEcosystem", ecosystems, Vocabularies.INDUSTRIAL_ECOSYSTEMS);
        List<String> all = form.codes("ecosystems", ecosystems, Vocabularies.INDUSTRIAL_ECOSYSTEMS, 1, 5);
        if (form.isSound("primaryEcosystem") && form.isSound("ecosystems") && !all.contains(primary)) {
            form.fault("primaryEcosystem", "not-among-ecosystems", "The primary ecosystem is one of the ecosystems.");
        }
        List<String> emerging = form.codes(
                "emergingIndustries",
                Codes.of(Vocabularies.EMERGING_INDUSTRIES),
                Vocabularies.EMERGING_INDUSTRIES,
                0,
                10);
        List<String> fields = form.codes(
                "technologyFields", Codes.of(Vocabularies.TECHNOLOGY_FIELDS), Vocabularies.TECHNOLOGY_FIELDS, 0, 13);
        List<String> nace = form.codes("naceCodes", Codes.of(Vocabularies.NACE_2_1), Vocabularies.NACE_2_1, 0, 20);
        Members members = MembersForm.read(form.object("members"));
        @Nullable String publicTies = form.optionalText("publicTies", 2000);
        Management management = management(form.object("management"));
        @Nullable
        Recognition recognition = form.optionalObject("recognition")
                .map(OrganisationForm::recognition)
                .orElse(null);
        PartnerInterest interest = interest(form.object("partnerInterest"));
        Map<String, String> about = form.texts("about", languages, 1, 5000);
        return new Organisation(
                name,
                nativeName,
                country,
                city,
                location,
                region,
                website,
                englishWebsite,
                foundedYear,
                primary,
                all,
                emerging,
                fields,
                nace,
                members,
                publicTies,
                management,
                recognition,
                interest,
                about);
    }

    private static Location location(Form form) {
        return new Location(form.number("lat", -90, 90), form.number("lon", -180, 180));
    }

    private static Management management(Form form) {
        return new Management(
                form.number("fullTimeEquivalents", 0, 1000),
                form.codes("languages", Codes.of(Vocabularies.LANGUAGES), Vocabularies.LANGUAGES, 1, 20));
    }

    private static Recognition recognition(Form form) {
        return new Recognition(form.text("programme", 200), form.text("issuer", 200), form.date("validUntil"));
    }

    private static PartnerInterest interest(Form form) {
        return new PartnerInterest(
                form.code("interested", Codes.of(Vocabularies.PARTNER_INTEREST), Vocabularies.PARTNER_INTEREST),
                form.codes(
                        "findsPartnersToday",
                        Codes.of(Vocabularies.PARTNER_CHANNELS),
                        Vocabularies.PARTNER_CHANNELS,
                        0,
                        20),
                form.codes(
                        "mustKnowFirst",
                        Codes.of(Vocabularies.PARTNER_CRITERIA),
                        Vocabularies.PARTNER_CRITERIA,
                        0,
                        20));
    }
}
