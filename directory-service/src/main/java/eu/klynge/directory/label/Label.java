package eu.klynge.directory.label;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the register: the label of one level and scheme that an organisation holds or held. All of it is public.
 *
 * @param slug and name as they were when it was granted last
 * @param version of the scheme of the latest assessment
 * @param renewableUntil last day on which it may be renewed
 * @param earlier periods before the present one, oldest first
 * @param reminded months of the last reminder of the present period; null for none
 * @param revoked of the present period; null while it stands
 */
public record Label(
        String id,
        String clusterId,
        String slug,
        String name,
        String country,
        String scheme,
        int version,
        String level,
        Period period,
        LocalDate renewableUntil,
        boolean renewed,
        List<Period> earlier,
        @Nullable Integer reminded,
        @Nullable Revocation revoked) {

    public enum Status {
        VALID,
        /** Ended, and still to be renewed without a gap. */
        RENEWABLE,
        LAPSED,
        /** Taken back before its end. */
        REVOKED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Label {
        earlier = List.copyOf(earlier);
    }

    public Status on(LocalDate day) {
        if (revoked != null) {
            return Status.REVOKED;
        }
        if (!day.isAfter(until())) {
            return Status.VALID;
        }
        return day.isAfter(renewableUntil) ? Status.LAPSED : Status.RENEWABLE;
    }

    /** Last day of the present period. */
    public LocalDate until() {
        return period.until();
    }

    /** The periods so far, as they are once a next one begins: one that was taken back is as if it had not been. */
    List<Period> periods() {
        List<Period> all = new ArrayList<>(earlier);
        if (revoked == null) {
            all.add(period);
        }
        return all;
    }

    Label revoked(Revocation revocation) {
        return with(reminded, revocation);
    }

    Label withReminder(int months) {
        return with(months, revoked);
    }

    private Label with(@Nullable Integer reminder, @Nullable Revocation revocation) {
        return new Label(
                id,
                clusterId,
                slug,
                name,
                country,
                scheme,
                version,
                level,
                period,
                renewableUntil,
                renewed,
                earlier,
                reminder,
                revocation);
    }
}
