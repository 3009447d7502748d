package eu.klynge.directory.label.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.klynge.directory.label.Label;
import eu.klynge.directory.label.Period;
import eu.klynge.directory.label.Revocation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register.
 *
 * @param status {@code valid}, {@code renewable}, {@code lapsed} or {@code revoked}, today
 * @param revocation null while it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LabelView(
        String id,
        String clusterId,
        String slug,
        String name,
        String country,
        String scheme,
        int schemeVersion,
        String level,
        String status,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate renewableUntil,
        LocalDate assessedOn,
        boolean renewed,
        List<Period> earlier,
        @Nullable LabelRevocationView revocation) {

    /** @param reason a code */
    record LabelRevocationView(Instant at, String reason) {

        static @Nullable LabelRevocationView of(@Nullable Revocation revocation) {
            return revocation == null
                    ? null
                    : new LabelRevocationView(
                            revocation.at(), revocation.reason().code());
        }
    }

    static LabelView of(Label label, LocalDate today) {
        return new LabelView(
                label.id(),
                label.clusterId(),
                label.slug(),
                label.name(),
                label.country(),
                label.scheme(),
                label.version(),
                label.level(),
                label.on(today).code(),
                label.period().from(),
                label.until(),
                label.renewableUntil(),
                label.period().assessedOn(),
                label.renewed(),
                label.earlier(),
                LabelRevocationView.of(label.revoked()));
    }
}
