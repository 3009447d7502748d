package eu.klynge.acceptance.faults;

import eu.klynge.acceptance.platform.Gateway;
import eu.klynge.acceptance.platform.RunningPlatform;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What comes into the mailboxes of those who register, read off the mail sink all the while: it keeps only the latest. */
final class MailWatch implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);

    /** Keycloak's invitations go there too, and name themselves otherwise. */
    private static final Pattern OURS =
            Pattern.compile("<[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}@klynge\\.example>");

    private final Gateway sink;
    private final List<Notice> notices = new CopyOnWriteArrayList<>();
    private final List<String> missed = new CopyOnWriteArrayList<>();
    private final Thread looking;
    private volatile boolean on = true;
    private long last;

    /** @param id its Message-ID */
    private record Notice(String id, String to, String subject) {}

    MailWatch(RunningPlatform platform) {
        sink = new Gateway(platform.mailPage(), account -> "");
        last = latest();
        looking = Thread.ofVirtual().start(this::lookOnAndOn);
    }

    private long latest() {
        var mails = sink.get("/messages").answer().json();
        return mails.isEmpty() ? 0 : mails.get(0).path("id").asLong();
    }

    private void lookOnAndOn() {
        while (on) {
            try {
                look();
                Thread.sleep(LOOK);
            } catch (IOException notNow) {
                missed.add("The mail sink did not answer: " + notNow);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void look() throws IOException {
        var mails = sink.get("/messages?after=" + last).tryAnswer().json();
        if (mails.isEmpty()) {
            return;
        }
        if (mails.get(mails.size() - 1).path("id").asLong() > last + 1) {
            missed.add("Mails after " + last + " were forgotten before they were read.");
        }
        last = mails.get(0).path("id").asLong();
        mails.values().stream()
                .map(MailWatch::notice)
                .filter(notice -> OURS.matcher(notice.id()).matches())
                .forEach(notices::add);
    }

    private static Notice notice(JsonNode mail) {
        return new Notice(
                mail.path("messageId").asString(""),
                mail.path("to").asString(""),
                mail.path("subject").asString(""));
    }

    /**
     * Every step at least once, each under one Message-ID of its own.
     *
     * @param steps by address, how many different ones its owner is to hear of
     */
    Told held(Map<String, Integer> steps) {
        var faults = new ArrayList<>(missed);
        Map<String, Map<String, Set<String>>> heard = new HashMap<>();
        var seen = new HashSet<String>();
        var doubled = 0;
        for (var notice : notices) {
            if (steps.containsKey(notice.to())) {
                heard.computeIfAbsent(notice.to(), to -> new HashMap<>())
                        .computeIfAbsent(notice.subject(), subject -> new HashSet<>())
                        .add(notice.id());
                doubled += seen.add(notice.id()) ? 0 : 1;
            }
        }
        steps.forEach((address, expected) -> {
            var subjects = heard.getOrDefault(address, Map.of());
            if (subjects.size() != expected) {
                faults.add(
                        "%s was to hear of %d steps and heard of %s".formatted(address, expected, subjects.keySet()));
            }
            subjects.forEach((subject, ids) -> {
                if (ids.size() > 1) {
                    faults.add("%s got \"%s\" under %s".formatted(address, subject, ids));
                }
            });
        });
        var expected = steps.values().stream().mapToInt(Integer::intValue).sum();
        return new Told(expected, seen.size(), doubled, faults);
    }

    @Override
    public void close() {
        on = false;
        looking.interrupt();
    }
}
