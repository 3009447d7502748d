package eu.klynge.acceptance.faults;

import eu.klynge.acceptance.platform.Answer;
import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.standalone.launcher.generate.RegistrationForm;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entry of one organisation, corrected again and again: many versions of one key, one after the other. Each correction
 * gives another address of the English pages, which tells it from all others.
 */
final class Entry {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STEWARD = "steward-eu";

    private final Gateway gateway;
    private final Patience patience;
    private final Journal journal;
    private final String id;
    private final RegistrationForm form;

    /** Empty until the entry has been seen. */
    private String etag = "";

    private int corrections;

    Entry(Gateway gateway, Patience patience, Journal journal, String id, RegistrationForm form) {
        this.gateway = gateway;
        this.patience = patience;
        this.journal = journal;
        this.id = id;
        this.form = form;
    }

    /** Nothing as long as the entry is not public yet, which it is to become by its registration's event. */
    void correct() throws InterruptedException {
        if (etag.isEmpty()) {
            var now = patience.untilClear(() -> gateway.get(path()));
            etag = now.status() == 200 ? now.etag() : "";
        }
        if (!etag.isEmpty()) {
            correct("https://correction-%d.example".formatted(++corrections));
        }
    }

    /** Looks after an unclear answer, and repeats the command only if nothing has changed. */
    private void correct(String englishWebsite) throws InterruptedException {
        var body = profile(englishWebsite);
        while (true) {
            var answer = patience.once(
                    () -> gateway.put(path() + "/profile", body).ifMatch(etag).as(STEWARD));
            if (answer.isPresent() && answer.get().status() == 200) {
                acknowledged(answer.get(), englishWebsite);
                return;
            }
            var now = patience.untilClear(() -> gateway.get(path()));
            if (now.text("englishWebsite").equals(englishWebsite)) {
                acknowledged(now, englishWebsite);
                return;
            }
            if (answer.isPresent()) {
                journal.refused("correction of " + form.name() + ": " + answer.get() + ", and then " + now);
                etag = now.etag();
                return;
            }
        }
    }

    private void acknowledged(Answer answer, String englishWebsite) {
        etag = answer.etag();
        journal.clusterUpdated(id, Long.parseLong(etag.replace("\"", "")), form.name(), englishWebsite);
    }

    private String profile(String englishWebsite) {
        var profile = (ObjectNode) JSON.readTree(form.json());
        profile.remove("contact");
        profile.remove("consents");
        return profile.put("englishWebsite", englishWebsite).toString();
    }

    private String path() {
        return "/api/v1/clusters/" + id;
    }
}
