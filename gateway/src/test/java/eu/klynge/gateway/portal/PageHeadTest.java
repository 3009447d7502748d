package eu.klynge.gateway.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PageHeadTest {

    private static final PageLanguage DANISH = new PageLanguage("da");
    private static final String SITE = "https://klynge.example";

    @Test
    void whateverAClusterIsCalledItStaysText() {
        var evil = "\"><script>alert(1)</script><!-- &";
        JsonNode data = JsonMapper.shared().createObjectNode().put("name", "</script><script>alert(1)//" + evil);

        var head = new PageHead(evil, evil, "/clusters/x", data);
        String html = head.html(DANISH, SITE) + head.content();

        assertThat(Pattern.compile("<script").matcher(html).results()).hasSize(1);
        assertThat(Pattern.compile("</script").matcher(html).results()).hasSize(1);
        assertThat(html).doesNotContain("<!--").doesNotContain("\"\">");
    }

    @Test
    void linkedDataIsTheSameDataForWhoeverReadsIt() {
        JsonNode data = JsonMapper.shared().createObjectNode().put("name", "Food & Bio <\u2028> \"Cluster\"");

        String html = new PageHead("t", "d", "/clusters/x", data).html(DANISH, SITE);

        var script = Pattern.compile("<script type=\"application/ld\\+json\">(.*)</script>", Pattern.DOTALL)
                .matcher(html);
        assertThat(script.find()).isTrue();
        assertThat(JsonMapper.shared().readTree(script.group(1))).isEqualTo(data);
    }

    @Test
    void eachLanguageHasAnAddressAndOneIsTheOwn() {
        String html = new PageHead("t", "d", "/register", null).html(DANISH, SITE);

        assertThat(html)
                .contains("<link rel=\"canonical\" href=\"https://klynge.example/da/register\">")
                .contains("<link rel=\"alternate\" hreflang=\"cs\" href=\"https://klynge.example/cs/register\">")
                .contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://klynge.example/register\">");
    }

    @Test
    void aPageWithoutAnAddressIsNotToBeFound() {
        assertThat(new PageHead("t", "d", null, null).html(DANISH, SITE))
                .contains("noindex")
                .doesNotContain("canonical");
    }
}
