package eu.klynge.directory.news;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.kit.problem.Fault;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PostFormTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static ObjectNode project() {
        return (ObjectNode) JSON.readTree("""
                {"kind": "project", "title": {"en": "Robots for SMEs", "da": "Robotter"}, "text": {"en": "What we do."},
                 "link": "https://www.example.org/robots", "date": "2026-01-01", "until": "2028-12-31"}""");
    }

    @Test
    void aProjectHasItsDaysAndItsLanguages() {
        assertThat(PostForm.read(project()))
                .isEqualTo(new PostForm.Sound(
                        Post.Kind.PROJECT,
                        Map.of("en", "Robots for SMEs", "da", "Robotter"),
                        Map.of("en", "What we do."),
                        "https://www.example.org/robots",
                        LocalDate.parse("2026-01-01"),
                        LocalDate.parse("2028-12-31")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind|\"party\"|/kind",
                "kind|\"news\"|/until",
                "title|{}|/title",
                "title|{\"da\": \"Robotter\"}|/title/en",
                "title|{\"xx\": \"?\"}|/title/xx",
                "link|\"javascript:alert(1)\"|/link",
                "date|\"tomorrow\"|/date",
                "until|\"2025-12-31\"|/until",
                "until|\"2025-02-30\"|/until",
                "author|\"me\"|/author"
            })
    void whatIsWrongIsSaidAtItsPlace(String field, String value, String pointer) {
        ObjectNode document = project();
        document.set(field, JSON.readTree(value));

        assertThat(PostForm.read(document))
                .isInstanceOfSatisfying(
                        PostForm.Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::pointer)
                                .contains(pointer));
    }
}
