package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Committed members by kind, in heads. The kinds never add up to more than the total; start-ups are counted among the
 * SMEs as well.
 *
 * @param research   universities, research institutes and other education
 * @param publicBody authorities and publicly owned bodies
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Members(
        @JsonProperty(required = true) int total,
        @JsonProperty(required = true) int sme,
        @JsonProperty(required = true) int startUp,
        @JsonProperty(required = true) int large,
        @JsonProperty(required = true) int research,
        @JsonProperty(required = true) int publicBody,
        @JsonProperty(required = true) int other) {}
