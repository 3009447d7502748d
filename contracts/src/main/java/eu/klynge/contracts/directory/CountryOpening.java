package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.klynge.contracts.Required;
import java.time.Instant;

/**
 * A country is open on the map: enough of its clusters have answered the questionnaire of its pilot. It happens once.
 *
 * @param id                   code of the country, the key of the record
 * @param country              the same, ISO 3166-1 alpha-2, so that a reader of one country can filter as everywhere
 * @param answered             clusters that had answered by then
 * @param threshold            clusters that were needed
 * @param questionnaire        key of the questionnaire
 * @param questionnaireVersion of it
 * @param openedAt             UTC
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CountryOpening(
        String id,
        String country,
        int answered,
        int threshold,
        String questionnaire,
        int questionnaireVersion,
        Instant openedAt) {

    public CountryOpening {
        Required.field("id", id);
        Required.field("country", country);
        Required.field("questionnaire", questionnaire);
        Required.field("openedAt", openedAt);
    }
}
