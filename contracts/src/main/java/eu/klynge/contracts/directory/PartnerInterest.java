package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import eu.klynge.contracts.Required;
import java.util.List;

/**
 * The three questions asked of every cluster since 2010.
 *
 * @param interested         interested in partners abroad: code of vocabulary {@code partner-interest}
 * @param findsPartnersToday codes of vocabulary {@code partner-channels}
 * @param mustKnowFirst      what it must know about a partner: codes of vocabulary {@code partner-criteria}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PartnerInterest(String interested, List<String> findsPartnersToday, List<String> mustKnowFirst) {

    public PartnerInterest {
        Required.field("interested", interested);
        findsPartnersToday = Required.list("findsPartnersToday", findsPartnersToday);
        mustKnowFirst = Required.list("mustKnowFirst", mustKnowFirst);
    }
}
