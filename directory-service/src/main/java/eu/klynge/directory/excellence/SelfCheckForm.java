package eu.klynge.directory.excellence;

import eu.klynge.kit.form.Form;
import eu.klynge.kit.problem.Fault;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code {"values": {"1.1.0": 80}, "evidence": [{"indicator", "title", "address"?}], "compare": true}}, read against a scheme. */
public record SelfCheckForm(
        List<SelfCheck.Value> values, List<SelfCheck.Evidence> evidence, boolean compare, List<Fault> faults) {

    private static final int MOST_EVIDENCE = 500;
    private static final int LONGEST = 300;
    private static final double FAR = 1e9;

    public SelfCheckForm {
        values = List.copyOf(values);
        evidence = List.copyOf(evidence);
        faults = List.copyOf(faults);
    }

    public static SelfCheckForm read(Scheme scheme, JsonNode document) {
        Form form = Form.of(document);
        List<SelfCheck.Value> values = values(scheme, form.object("values"), document.path("values"));
        List<SelfCheck.Evidence> evidence = new ArrayList<>();
        for (Form of : form.objects("evidence", 0, MOST_EVIDENCE)) {
            String address = of.optionalWebAddress("address");
            evidence.add(new SelfCheck.Evidence(
                    of.text(
                            "indicator",
                            id -> scheme.indicator(id).isPresent(),
                            "unknown-code",
                            "The scheme has no such indicator."),
                    of.text("title", LONGEST),
                    address == null ? "" : address));
        }
        boolean compare = form.flag("compare", false);
        form.refuseUnknownFields();
        return new SelfCheckForm(values, evidence, compare, form.faults());
    }

    private static List<SelfCheck.Value> values(Scheme scheme, Form form, JsonNode values) {
        return scheme.indicators().stream()
                .map(Indicator::id)
                .filter(values::hasNonNull)
                .map(id -> new SelfCheck.Value(id, form.number(id, -FAR, FAR)))
                .toList();
    }
}
