package eu.klynge.gateway.portal;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Heads of awards' pages; schema.org has no word for an award that is not yet anybody's. */
@Component
final class AwardHeads implements Heads {

    private final PublicThings things;
    private final HeadTexts texts;

    AwardHeads(PublicThings things, HeadTexts texts) {
        this.things = things;
        this.texts = texts;
    }

    @Override
    public Mono<PageHead> find(String id, PageLanguage language) {
        return things.find(PublicThings.AWARDS, id, MediaType.APPLICATION_JSON)
                .map(award -> head(award, PublicThings.path(PublicThings.AWARDS, id), language));
    }

    private PageHead head(JsonNode award, String path, PageLanguage language) {
        var name = Map.of("name", award.path("definition").path("name").asString(""));
        return new PageHead(
                texts.text(language, "award.title", name), texts.text(language, "award.description", name), path, null);
    }
}
