package eu.klynge.notification.notice;

import static eu.klynge.notification.notice.Parameter.COUNTRY;
import static eu.klynge.notification.notice.Parameter.DATE;
import static eu.klynge.notification.notice.Parameter.DIFFERENCES;
import static eu.klynge.notification.notice.Parameter.LINK;
import static eu.klynge.notification.notice.Parameter.NUMBER;
import static eu.klynge.notification.notice.Parameter.TEXT;
import static eu.klynge.notification.notice.Parameter.TIME;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What we can say. Each has, in every language, a subject, a text of paragraphs and one line for lists; they are in the
 * resources {@code klynge/notices/<language>.properties}.
 */
public enum Template {
    REGISTRATION_SUBMITTED(Map.of("organisation", TEXT)),
    REGISTRATION_IN_REVIEW(Map.of("organisation", TEXT)),
    REGISTRATION_CHANGES_REQUESTED(Map.of("organisation", TEXT, "note", TEXT)),
    REGISTRATION_ACCEPTED(Map.of("organisation", TEXT, "link", TEXT)),
    REGISTRATION_REJECTED(Map.of("organisation", TEXT, "note", TEXT)),
    CLUSTER_PUBLISHED(Map.of("cluster", TEXT, "city", TEXT, "country", COUNTRY, "link", TEXT)),
    CLUSTER_UPDATED(Map.of("cluster", TEXT, "city", TEXT, "country", COUNTRY, "link", TEXT)),
    CLUSTER_WITHDRAWN(Map.of("cluster", TEXT, "country", COUNTRY)),
    COUNTRY_OPENED(Map.of("country", COUNTRY, "link", TEXT)),
    LABEL_GRANTED(Map.of("cluster", TEXT, "level", TEXT, "until", DATE, "link", TEXT)),
    LABEL_EXPIRING(Map.of("cluster", TEXT, "level", TEXT, "until", DATE, "link", TEXT)),
    LABEL_REVOKED(Map.of("cluster", TEXT, "level", TEXT, "until", DATE, "link", TEXT)),
    EVENT_PUBLISHED(Map.of("title", TEXT, "date", DATE, "place", TEXT, "link", TEXT)),
    EVENT_CHANGED(Map.of("title", TEXT, "date", DATE, "differences", DIFFERENCES, "link", TEXT)),
    EVENT_CANCELLED(Map.of("title", TEXT, "date", DATE, "reason", TEXT, "link", TEXT)),
    AWARD_OPENED(Map.of("award", TEXT, "until", DATE, "link", TEXT)),
    AWARD_SHORTLISTED(Map.of("award", TEXT, "finalists", TEXT, "link", TEXT)),
    AWARD_AWARDED(Map.of("award", TEXT, "winners", TEXT, "link", TEXT)),
    AWARD_CANCELLED(Map.of("award", TEXT, "link", TEXT)),
    ATTENDANCE_REQUESTED(Map.of("title", TEXT, "starts", TIME, "place", TEXT, "link", TEXT)),
    ATTENDANCE_CONFIRMED(
            Map.of("title", TEXT, "starts", TIME, "place", TEXT, "link", TEXT, "qr", LINK, "calendar", LINK)),
    ATTENDANCE_APPROVED(
            Map.of("title", TEXT, "starts", TIME, "place", TEXT, "link", TEXT, "qr", LINK, "calendar", LINK)),
    ATTENDANCE_WAITING(Map.of("title", TEXT, "starts", TIME, "place", TEXT, "position", NUMBER, "link", TEXT)),
    ATTENDANCE_OFFERED(Map.of("title", TEXT, "starts", TIME, "place", TEXT, "answerBy", TIME, "link", TEXT)),
    ATTENDANCE_EXPIRED(Map.of("title", TEXT, "starts", TIME, "link", TEXT)),
    ATTENDANCE_REFUSED(Map.of("title", TEXT, "starts", TIME, "link", TEXT)),
    ATTENDANCE_CANCELLED(Map.of("title", TEXT, "starts", TIME, "calendar", LINK, "link", TEXT)),
    ATTENDANCE_GROUP(Map.of("title", TEXT, "starts", TIME, "members", DIFFERENCES)),
    ATTENDANCE_EVENT_CHANGED(Map.of(
            "title", TEXT, "starts", TIME, "place", TEXT, "differences", DIFFERENCES, "link", TEXT, "calendar", LINK)),
    ATTENDANCE_EVENT_CANCELLED(Map.of("title", TEXT, "starts", TIME, "reason", TEXT, "calendar", LINK)),
    DIGEST_DAILY(Map.of("count", NUMBER)),
    DIGEST_WEEKLY(Map.of("count", NUMBER));

    private final Map<String, Parameter> parameters;

    Template(Map<String, Parameter> parameters) {
        this.parameters = parameters;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the phrase that says why somebody gets it. */
    String why() {
        return code().startsWith("registration-")
                ? "why-registration"
                : code().startsWith("attendance-") ? "why-attendance" : "why-subscription";
    }

    Map<String, Parameter> parameters() {
        return parameters;
    }

    public static Optional<Template> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
