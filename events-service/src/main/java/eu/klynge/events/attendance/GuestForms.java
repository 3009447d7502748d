package eu.klynge.events.attendance;

import eu.klynge.contracts.vocabulary.Vocabularies;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What guests write, read and judged by the event's terms. */
public sealed interface GuestForms {

    int MOST_IN_A_GROUP = 50;

    /** Of letters to who does not say. */
    String USUAL_LANGUAGE = "en";

    record Sound(List<GuestForm> guests) implements GuestForms {

        public Sound {
            guests = List.copyOf(guests);
        }
    }

    record Faulty(List<Fault> faults) implements GuestForms {}

    /** One guest. */
    static GuestForms one(JsonNode document, Terms terms) {
        Form form = Form.of(document);
        GuestForm guest = guest(form, terms);
        form.refuseUnknownFields();
        return form.faults().isEmpty() ? new Sound(List.of(guest)) : new Faulty(form.faults());
    }

    /** Several guests of one organisation: {@code {"organisation": …, "country": …, "guests": […]}}. */
    static GuestForms group(JsonNode document, Terms terms) {
        Form form = Form.of(document);
        String organisation = form.text("organisation", 200);
        String country = form.code("country", GuestForms::isCountry, Vocabularies.COUNTRIES);
        List<GuestForm> guests = new ArrayList<>();
        for (Form each : form.objects("guests", 1, MOST_IN_A_GROUP)) {
            guests.add(guest(each, terms).of(organisation, country));
        }
        form.refuseUnknownFields();
        return form.faults().isEmpty() ? new Sound(guests) : new Faulty(form.faults());
    }

    private static boolean isCountry(String code) {
        return Vocabularies.named(Vocabularies.COUNTRIES).orElseThrow().contains(code);
    }

    private static GuestForm guest(Form form, Terms terms) {
        String email = form.email("email");
        String country = form.optionalText("country", 2);
        if (country != null && !isCountry(country)) {
            form.fault("country", "unknown-code", "This is no code of the vocabulary countries.");
        }
        String language = form.optionalText("language", 2);
        if (language != null
                && !Vocabularies.named(Vocabularies.LANGUAGES).orElseThrow().contains(language)) {
            form.fault("language", "unknown-code", "This is no code of the vocabulary languages.");
        }
        return new GuestForm(
                form.text("name", 200),
                email,
                language == null ? USUAL_LANGUAGE : language,
                form.optionalText("organisation", 200),
                country,
                form.codes("parts", terms::offers, "parts of this event", 0, 200),
                QuestionForms.answers(form, terms.questions()));
    }
}
