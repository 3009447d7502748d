package eu.klynge.events.programme;

import eu.klynge.events.event.Details;
import eu.klynge.events.event.Programme;
import eu.klynge.events.event.ProgrammeForm;
import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Judges the entries of a file by the rules that an organiser's own form is judged by, and says of which entry each fault is. */
final class Judgement {

    private static final Pattern OF_SESSION = Pattern.compile("/sessions/(\\d+)(.*)");

    private final Details event;
    private final Named rooms = new Named("room");
    private final Named tracks = new Named("track");
    private final Slugs ids = new Slugs("session");
    private final ArrayNode sessions = JsonMapper.shared().createArrayNode();

    /** Of each session, the row it is from. */
    private final List<Integer> origins = new ArrayList<>();

    private Judgement(Details event) {
        this.event = event;
        event.programme().rooms().forEach(room -> rooms.add(room.id(), room.name()));
        event.programme().tracks().forEach(track -> tracks.add(track.id(), track.name()));
    }

    /** The event's days stay; its rooms and tracks too, with those of the file added; its sessions are replaced. */
    static Report of(List<Row> rows, Details event) {
        return new Judgement(event).judge(rows);
    }

    private Report judge(List<Row> rows) {
        List<List<Fault>> faults = new ArrayList<>();
        List<Fault> ofFile = new ArrayList<>();
        rows.stream()
                .flatMap(row -> row.sessions().stream())
                .filter(session -> session.hasNonNull("id"))
                .forEach(session -> ids.take(session.path("id").asString()));
        for (int i = 0; i < rows.size(); i++) {
            faults.add(new ArrayList<>(rows.get(i).faults()));
            for (ObjectNode session : rows.get(i).sessions()) {
                add(session, i, faults.get(i));
            }
        }
        if (sessions.isEmpty() && faults.stream().allMatch(List::isEmpty)) {
            ofFile.add(new Fault("", "no-entries", "The file has no entry that could be a session."));
        }
        Programme programme = read(faults, ofFile);
        List<Report.Entry> entries = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            entries.add(new Report.Entry(rows.get(i).number(), rows.get(i).title(), idsOf(i), faults.get(i)));
        }
        return new Report(entries, ofFile, programme);
    }

    private void add(ObjectNode read, int row, List<Fault> faults) {
        ObjectNode session = read.deepCopy();
        if (!session.hasNonNull("id")) {
            session.put("id", ids.of(session.path("title").asString("")));
        }
        name(session, "room", rooms, faults);
        name(session, "track", tracks, faults);
        sessions.add(session);
        origins.add(row);
    }

    private static void name(ObjectNode session, String field, Named named, List<Fault> faults) {
        String name = session.path(field).asString("").strip();
        session.remove(field);
        if (name.length() > Named.LONGEST_NAME) {
            faults.add(new Fault("/" + field, "too-long", "1 to %d characters.".formatted(Named.LONGEST_NAME)));
        } else if (!name.isEmpty()) {
            session.put(field, named.idOf(name));
        }
    }

    private Programme read(List<List<Fault>> faults, List<Fault> ofFile) {
        ObjectNode document = JsonMapper.shared().createObjectNode();
        document.set("rooms", rooms.all());
        document.set("tracks", tracks.all());
        document.set("sessions", sessions);
        Form form = Form.of(document);
        Programme programme = ProgrammeForm.read(form, event.zone(), event.starts(), event.ends());
        for (Fault fault : form.faults()) {
            Matcher place = OF_SESSION.matcher(fault.pointer());
            if (place.matches()) {
                faults.get(origins.get(Integer.parseInt(place.group(1))))
                        .add(new Fault(place.group(2), fault.code(), fault.message()));
            } else {
                ofFile.add(fault);
            }
        }
        return new Programme(event.programme().days(), programme.tracks(), programme.rooms(), programme.sessions());
    }

    private List<String> idsOf(int row) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < origins.size(); i++) {
            if (origins.get(i) == row) {
                found.add(sessions.path(i).path("id").asString());
            }
        }
        return found;
    }
}
