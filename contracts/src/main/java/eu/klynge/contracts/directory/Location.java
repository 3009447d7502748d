package eu.klynge.contracts.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A point on the map in WGS 84 degrees: {@code lat} from -90 to 90, {@code lon} from -180 to 180. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Location(
        @JsonProperty(required = true) double lat,
        @JsonProperty(required = true) double lon) {}
