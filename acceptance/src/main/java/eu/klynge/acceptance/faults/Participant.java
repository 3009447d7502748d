package eu.klynge.acceptance.faults;

import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.standalone.launcher.generate.RegistrationForm;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Registers organisations and decides about them, one after the other, corrects the first of them again and again meanwhile, and
 * writes down what is acknowledged.
 */
final class Participant {

    private static final String REGISTRATIONS = "/api/v1/registrations";
    private static final String STEWARD = "steward-eu";
    private static final int CORRECTIONS_A_TURN = 2;

    private final Gateway gateway;
    private final Supplier<RegistrationForm> forms;
    private final Journal journal;
    private final Patience patience;

    Participant(Gateway gateway, Supplier<RegistrationForm> forms, Journal journal) {
        this.gateway = gateway;
        this.forms = forms;
        this.journal = journal;
        this.patience = new Patience(journal);
    }

    /** What came of a command. */
    private record Done(String etag, Answer answer) {

        long version() {
            return Long.parseLong(etag.replace("\"", ""));
        }
    }

    void work(BooleanSupplier on) throws InterruptedException {
        Optional<Entry> corrected = Optional.empty();
        for (var turn = 0; on.getAsBoolean(); turn++) {
            var form = forms.get();
            var submitted = submit(form);
            if (submitted.isPresent()) {
                var accepted = decide(submitted.get(), form, turn);
                corrected = corrected.or(() -> accepted);
            }
            if (corrected.isPresent()) {
                for (var n = 0; n < CORRECTIONS_A_TURN; n++) {
                    corrected.get().correct();
                }
            }
        }
    }

    private Optional<Done> submit(RegistrationForm form) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var answer = patience.untilClear(
                () -> gateway.post(REGISTRATIONS, form.json()).key(key).as(STEWARD));
        if (answer.status() != 201) {
            journal.refused("submission of " + form.name() + ": " + answer);
            return Optional.empty();
        }
        var done = new Done(answer.etag(), answer);
        journal.contact(form.name(), form.contact().email());
        journal.registrationChanged(answer.text("id"), done.version(), "submitted", form.name());
        return Optional.of(done);
    }

    /** The entry that came of it, if one did. */
    private Optional<Entry> decide(Done submitted, RegistrationForm form, int turn) throws InterruptedException {
        var id = submitted.answer().text("id");
        var etag = submitted.etag();
        if (turn % 4 == 1) {
            var asked =
                    change(id, etag, "changes-requested", form.name(), "change-request", "{\"message\": \"More?\"}");
            var href = submitted.answer().json().path("followUp").path("href").asString();
            etag = asked.isEmpty() ? "" : resubmit(id, asked.get().etag(), href, form);
        }
        if (etag.isEmpty()) {
            return Optional.empty();
        }
        if (turn % 8 == 7) {
            change(id, etag, "rejected", form.name(), "rejection", "{\"reason\": \"No.\"}");
            return Optional.empty();
        }
        return change(id, etag, "accepted", form.name(), "acceptance", "{}").map(accepted -> {
            var cluster = accepted.answer().text("clusterId");
            journal.clusterPublished(cluster, form.name());
            return new Entry(gateway, patience, journal, cluster, form);
        });
    }

    /** Empty text if it was refused. */
    private String resubmit(String id, String etag, String followUp, RegistrationForm form)
            throws InterruptedException {
        return decided(
                        id,
                        etag,
                        "resubmitted",
                        "submitted",
                        form.name(),
                        version -> gateway.put(followUp, form.json()).ifMatch(version))
                .map(Done::etag)
                .orElse("");
    }

    private Optional<Done> change(String id, String etag, String state, String name, String decision, String body)
            throws InterruptedException {
        return decided(
                id,
                etag,
                state,
                state,
                name,
                version -> gateway.post(REGISTRATIONS + "/" + id + "/" + decision, body)
                        .ifMatch(version)
                        .as(STEWARD));
    }

    private interface Attempt {
        Gateway.Call at(String etag);
    }

    /**
     * Tries until the registration is seen in the wanted state at a newer version. After an unclear answer it looks, and
     * repeats the command only if nothing has changed: what a careful person would do.
     */
    private Optional<Done> decided(String id, String etag, String change, String state, String name, Attempt attempt)
            throws InterruptedException {
        while (true) {
            var answer = patience.once(() -> attempt.at(etag));
            if (answer.isPresent() && answer.get().status() == 200) {
                return acknowledged(id, change, name, answer.get());
            }
            var now = patience.untilClear(
                    () -> gateway.get(REGISTRATIONS + "/" + id).as(STEWARD));
            if (!now.etag().equals(etag) && now.text("state").equals(state)) {
                return acknowledged(id, change, name, now);
            }
            if (!now.etag().equals(etag) || answer.isPresent()) {
                journal.refused(change + " of " + name + ": " + answer + ", and then " + now);
                return Optional.empty();
            }
        }
    }

    private Optional<Done> acknowledged(String id, String change, String name, Answer answer) {
        var done = new Done(answer.etag(), answer);
        journal.registrationChanged(id, done.version(), change, name);
        return Optional.of(done);
    }
}
