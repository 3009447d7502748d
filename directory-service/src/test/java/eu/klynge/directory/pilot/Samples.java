package eu.klynge.directory.pilot;

import eu.klynge.directory.pilot.Question.Kind;
import eu.klynge.directory.pilot.Question.Range;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A questionnaire, and responses to it. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final JsonMapper JSON = JsonMapper.shared();

    private Samples() {}

    static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    /** Asks whether, if so how often, how well, how many, and why. */
    static final Questionnaire QUESTIONNAIRE = sound("""
            {'key': 'sample', 'title': {'en': 'Sample', 'da': 'Prøve'}, 'minutes': 3, 'questions': [
              {'id': 'whether', 'kind': 'single', 'required': true, 'text': {'en': 'Do you?', 'da': 'Gør I?'},
               'choices': [{'code': 'yes', 'text': {'en': 'Yes', 'da': 'Ja'}},
                           {'code': 'no', 'text': {'en': '=No', 'da': 'Nej'}}]},
              {'id': 'how', 'kind': 'multiple', 'required': true, 'text': {'en': 'How?', 'da': 'Hvordan?'},
               'choices': [{'code': 'by-phone', 'text': {'en': 'Phone', 'da': 'Telefon'}},
                           {'code': 'by-mail', 'text': {'en': 'Mail', 'da': 'Post'}}],
               'when': {'question': 'whether', 'is': ['yes']}},
              {'id': 'how-well', 'kind': 'scale', 'required': false, 'text': {'en': 'How well?', 'da': 'Hvor godt?'},
               'least': 1, 'most': 5, 'when': {'question': 'how', 'is': ['by-phone']}},
              {'id': 'how-many', 'kind': 'number', 'required': false, 'text': {'en': 'How many?', 'da': 'Hvor mange?'},
               'least': 0, 'most': 1000},
              {'id': 'why', 'kind': 'text', 'required': false, 'text': {'en': 'Why?', 'da': 'Hvorfor?'},
               'longest': 100}]}""");

    static Questionnaire sound(String document) {
        return ((QuestionnaireForm.Read.Sound) QuestionnaireForm.read(json(document), 1, null)).questionnaire();
    }

    static Question single(String id) {
        return new Question(id, Kind.SINGLE, true, Map.of(), List.of(), null, null, null);
    }

    static Question scale(String id, int most) {
        return new Question(id, Kind.SCALE, true, Map.of(), List.of(), new Range(1, most), null, null);
    }

    static Response draft(String country, String cluster) {
        return new Response(
                Response.id(country, cluster), country, cluster, "digital", "en", List.of(), NOW, null, false);
    }

    static Response submitted(String country, String cluster, String ecosystem, Answer... answers) {
        return draft(country, cluster).submitted(ecosystem, List.of(answers), NOW);
    }

    /** A pilot that runs and has counted these. */
    static Pilot running(String country, List<Response> counted) {
        Pilot pilot = Pilot.started(country, QUESTIONNAIRE, Pilot.USUAL_THRESHOLD, NOW);
        for (Response response : counted) {
            pilot = pilot.counting(response.clusterId(), NOW).pilot();
        }
        return pilot;
    }

    /** A pilot that was closed when it had counted these. */
    static Pilot closed(String country, List<Response> counted) {
        return running(country, counted).closing(NOW).pilot();
    }
}
