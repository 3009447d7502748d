package eu.klynge.kit.settings;

/**
 * Base address under which the world sees the platform.
 *
 * @param value absolute http or https address without a trailing slash
 */
public record PublicAddress(String value) {

    public PublicAddress {
        value = value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
    }
}
