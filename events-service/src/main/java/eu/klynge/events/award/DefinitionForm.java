package eu.klynge.events.award;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.contracts.vocabulary.Vocabulary;
import eu.klynge.kit.form.Form;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an organiser says of an award, read and judged. */
public final class DefinitionForm {

    private static final Predicate<String> WORD =
            Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,12}").asMatchPredicate();
    private static final Set<String> LABELS = Set.of("bronze", "silver", "gold");
    private static final int CATEGORIES = 20;
    private static final int CRITERIA = 20;
    private static final int YEARS = 200;
    private static final int TEXT = 200;

    private final Form form;

    private DefinitionForm(Form form) {
        this.form = form;
    }

    /** @throws AwardRefused.Faulty with every fault found */
    public static Definition read(JsonNode document) {
        Form form = Form.of(document);
        Definition definition = new DefinitionForm(form).definition();
        form.refuseUnknownFields();
        AwardRefused.Faulty.demandNone(form.faults());
        return definition;
    }

    /** A moment on the clocks of a zone; faults are the form's. */
    static LocalDateTime moment(Form form, String field, @Nullable ZoneId zone) {
        String text = form.text(field, 40);
        if (!form.isSound(field)) {
            return LocalDateTime.MAX;
        }
        try {
            LocalDateTime moment = LocalDateTime.parse(text);
            if (zone != null && zone.getRules().getValidOffsets(moment).isEmpty()) {
                form.fault(field, "no-such-time", "The clocks of " + zone + " leave this hour out.");
            }
            return moment;
        } catch (DateTimeException unreadable) {
            form.fault(field, "wrong-format", "A local time such as 2027-03-31T23:59 is expected.");
            return LocalDateTime.MAX;
        }
    }

    private Definition definition() {
        String name = form.text("name", TEXT);
        String series = word(form, "series");
        String event = form.optionalText("event", TEXT);
        String session = form.optionalText("session", TEXT);
        Dates dates = dates();
        List<Category> categories = form.objects("categories", 1, CATEGORIES).stream()
                .map(one -> new Category(word(one, "id"), one.text("name", TEXT)))
                .toList();
        requireDistinct("categories", categories, Category::id);
        return new Definition(
                name,
                series,
                event,
                session,
                dates,
                categories,
                criteria(),
                form.optionalObject("eligibility")
                        .map(DefinitionForm::eligibility)
                        .orElseGet(() -> new Eligibility(List.of(), List.of(), List.of(), null, null, null)),
                one("normalisation", Normalisation::of, Normalisation.NONE),
                form.wholeNumber("quorum", 1, 100),
                ties());
    }

    private Dates dates() {
        String zone =
                form.text("zone", DefinitionForm::isZone, "unknown-code", "An IANA zone such as Europe/Brussels.");
        ZoneId known = form.isSound("zone") ? ZoneId.of(zone) : null;
        Dates dates = new Dates(
                zone,
                moment(form, "nominationsUntil", known),
                moment(form, "scoringUntil", known),
                moment(form, "votingFrom", known),
                moment(form, "votingUntil", known));
        if (form.faults().isEmpty() && !dates.areInOrder()) {
            form.fault(
                    "nominationsUntil",
                    "wrong-order",
                    "Nominations end before scoring, scoring before the vote begins, and the vote after it began.");
        }
        return dates;
    }

    private List<Criterion> criteria() {
        List<Criterion> criteria = form.objects("criteria", 1, CRITERIA).stream()
                .map(one -> new Criterion(word(one, "id"), one.text("name", TEXT), one.wholeNumber("weight", 1, 100)))
                .toList();
        requireDistinct("criteria", criteria, Criterion::id);
        int sum = criteria.stream().mapToInt(Criterion::weight).sum();
        if (form.isSound("criteria") && sum != 100) {
            form.fault("criteria", "wrong-sum", "The weights are percent: together 100, not " + sum + ".");
        }
        return criteria;
    }

    private static Eligibility eligibility(Form form) {
        Vocabulary countries = Vocabularies.named(Vocabularies.COUNTRIES).orElseThrow();
        Vocabulary tiers = Vocabularies.named("tiers").orElseThrow();
        Integer least = form.optionalWholeNumber("leastYears", 0, YEARS);
        Integer most = form.optionalWholeNumber("mostYears", 0, YEARS);
        if (least != null && most != null && least > most) {
            form.fault("mostYears", "out-of-range", "Nobody is at least " + least + " and at most " + most + ".");
        }
        return new Eligibility(
                form.codes("countries", countries::contains, Vocabularies.COUNTRIES, 0, 60),
                form.codes("tiers", tiers::contains, "tiers", 0, 10),
                form.codes("labels", LABELS::contains, "bronze, silver, gold", 0, 3),
                least,
                most,
                form.optionalWholeNumber("winnersRestYears", 0, YEARS));
    }

    private List<TieRule> ties() {
        List<TieRule> ties =
                form
                        .codes("ties", code -> TieRule.of(code).isPresent(), "jury-score, heaviest-criterion, …", 1, 4)
                        .stream()
                        .flatMap(code -> TieRule.of(code).stream())
                        .toList();
        if (form.isSound("ties") && ties.getLast() != TieRule.LOT) {
            form.fault("ties", "undecided", "The last rule is lot: the others can leave equals.");
        }
        return ties;
    }

    private <T> T one(String field, Function<String, Optional<T>> reader, T otherwise) {
        String code = form.code(field, text -> reader.apply(text).isPresent(), "none, z-score, rank, range");
        return reader.apply(code).orElse(otherwise);
    }

    private static String word(Form form, String field) {
        return form.text(field, WORD, "wrong-format", "Lower-case letters and digits, with single hyphens between.");
    }

    private <T> void requireDistinct(String field, List<T> all, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (form.isSound(field + "/" + i) && !seen.add(id.apply(all.get(i)))) {
                form.fault(field + "/" + i + "/id", "taken", "Another one has this id.");
            }
        }
    }

    private static boolean isZone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text);
    }
}
