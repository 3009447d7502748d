package eu.klynge.directory.pilot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The questionnaires that come with the platform: the three questions of 2010, and a full set. */
final class BundledQuestionnaires {

    private static final List<String> NAMES = List.of("partners-2010", "cluster-survey");

    private final List<Questionnaire> all;

    BundledQuestionnaires() {
        this.all = NAMES.stream().map(BundledQuestionnaires::read).toList();
    }

    List<Questionnaire> all() {
        return all;
    }

    Optional<Questionnaire> find(String key) {
        return all.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private static Questionnaire read(String name) {
        String resource = "questionnaires/" + name + ".json";
        try (InputStream in = BundledQuestionnaires.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return switch (QuestionnaireForm.read(JsonMapper.shared().readTree(in), 1, null)) {
                case QuestionnaireForm.Read.Sound(Questionnaire sound) -> sound;
                case QuestionnaireForm.Read.Faulty(var faults) ->
                    throw new IllegalStateException(resource + " has faults: " + faults);
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
