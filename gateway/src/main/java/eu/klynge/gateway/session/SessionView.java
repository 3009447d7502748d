package eu.klynge.gateway.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param account id of the person's own, as among an organisation's editors
 * @param organisations aliases of the organisations that the person may speak for, which are the slugs of their entries
 * @param csrf what every change has to say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(
        boolean signedIn,
        @Nullable String account,
        @Nullable String name,
        @Nullable List<String> roles,
        @Nullable List<String> organisations,
        @Nullable Proof csrf) {

    static final SessionView NOBODY = new SessionView(false, null, null, null, null, null);

    record Proof(String header, String token) {}

    static SessionView of(Person person, Session session) {
        return new SessionView(
                true,
                person.subject(),
                person.name(),
                person.roles(),
                person.organisations(),
                new Proof(SessionProof.HEADER, session.proof()));
    }
}
