package eu.klynge.directory.cluster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What made an entry what it is now. Never public.
 *
 * @param by subject of the account; null for the platform itself, or somebody who is erased
 */
public record Change(What what, @Nullable String by, Instant at) {

    public enum What {
        PUBLISHED("published"),
        PROFILE_CHANGED("profile-changed"),
        RESTORED("restored"),
        TIER_REVIEWED("tier-reviewed"),
        PATH_CHANGED("path-changed"),
        ATTESTED("attested"),
        ATTESTATION_DUE("attestation-due"),
        GONE_STALE("gone-stale"),
        LOGO_CHANGED("logo-changed"),
        LABEL_CHANGED("label-changed"),
        HONOURS_CHANGED("honours-changed"),
        WITHDRAWN("withdrawn");

        private final String code;

        What(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    static Change byPlatform(What what, Instant at) {
        return new Change(what, null, at);
    }
}
