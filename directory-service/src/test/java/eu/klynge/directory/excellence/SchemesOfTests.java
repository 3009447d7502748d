package eu.klynge.directory.excellence;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The scheme that comes with the platform, and small ones. */
public final class SchemesOfTests {

    public static final Scheme EUROPEAN = SchemeShelf.bundled();
    private static final JsonMapper JSON = JsonMapper.shared();

    private SchemesOfTests() {}

    static ObjectNode document() {
        return (ObjectNode) JSON.readTree("""
                {"id": "national", "version": 1, "title": "National", "source": "ours", "groups": {"1": "All"},
                 "indicators": [
                   {"id": "1", "key": "size", "group": 1, "baseline": true, "title": "Size", "measure": "members",
                    "unit": "members", "evidence": "list", "weight": 3, "threshold": 60, "minimum": 40,
                    "points": [{"value": 0, "score": 0}, {"value": 10, "score": 50}, {"value": 50, "score": 100}]},
                   {"id": "2", "key": "turnover", "group": 1, "baseline": false, "title": "Turnover", "measure": "share",
                    "unit": "percent", "evidence": "list", "weight": 1, "threshold": 60, "minimum": 40,
                    "points": [{"value": 0, "score": 100}, {"value": 40, "score": 0}]}],
                 "phases": [
                   {"level": "basic", "months": 24, "renewedMonths": 36, "opensMonths": 12, "graceMonths": 12,
                    "improvements": 0, "baseline": false, "everyThreshold": false},
                   {"level": "top", "months": 24, "renewedMonths": 36, "opensMonths": 12, "graceMonths": 12,
                    "second": {"after": "basic", "fromMonths": 18, "toMonths": 24},
                    "improvements": 3, "baseline": true, "everyThreshold": true, "totalPercent": 80}]}""");
    }

    public static Scheme national() {
        return ((SchemeForm.Read.Sound) SchemeForm.read(document())).scheme();
    }
}
