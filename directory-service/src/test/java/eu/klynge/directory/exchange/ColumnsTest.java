package eu.klynge.directory.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.klynge.directory.cluster.Cluster;
import eu.klynge.directory.cluster.ClusterView;
import eu.klynge.directory.cluster.Entries;
import eu.klynge.directory.organisation.Organisation;
import eu.klynge.directory.organisation.OrganisationForm;
import eu.klynge.directory.registration.Examples;
import eu.klynge.kit.form.Form;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ColumnsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static Organisation organisation(ObjectNode document) {
        return OrganisationForm.read(Form.of(document), Examples.TODAY);
    }

    @Test
    void everyStatementOfAnEntryIsInTheTableAndComesBack() {
        ObjectNode document = Examples.example();
        document.putObject("recognition")
                .put("programme", "Clusters")
                .put("issuer", "A ministry")
                .put("validUntil", "2030-12-31");
        Cluster cluster = Entries.entry("c1", "c1", organisation(document));
        JsonNode tree = JSON.valueToTree(ClusterView.of(cluster));

        ObjectNode read = JSON.createObjectNode();
        Column.ALL.forEach(column -> column.put(column.cell(tree), read));

        ((ObjectNode) read.path("region")).put("nutsVersion", "2021");
        assertThat(organisation(read)).isEqualTo(cluster.organisation());
    }

    @Test
    void theTableHasAColumnForEveryFieldOfAStatement() {
        JsonNode tree = JSON.valueToTree(ClusterView.of(Entries.entry("c1", "c1", organisation(Examples.example()))));

        assertThat(tree.propertyNames())
                .allSatisfy(field -> assertThat(Column.ALL)
                        .as(field)
                        .anyMatch(column -> column.name().equals(field)
                                || column.name().startsWith(field + ".")
                                || field.equals("pathToFull")
                                || field.equals("logo")));
    }

    @Test
    void whatThePlatformSaysIsTakenFromNoFile() {
        JsonNode tree = JSON.valueToTree(ClusterView.of(Entries.entry("c1", "c1", organisation(Examples.example()))));
        ObjectNode read = JSON.createObjectNode();
        Column.ALL.forEach(column -> column.put(column.cell(tree), read));

        assertThat(ClusterView.saidByThePlatform())
                .contains("slug", "tier", "stale", "logo", "pathToFull")
                .noneMatch(read::has);
        assertThat(Column.ALL)
                .filteredOn(column -> column.kind() == Column.Kind.OURS)
                .extracting(column -> column.name().replaceAll("\\..*", ""))
                .allMatch(name ->
                        name.equals("id") || ClusterView.saidByThePlatform().contains(name));
    }

    @Test
    void aNumberMayHaveItsCommaAndATextMayStandAlone() {
        ObjectNode read = JSON.createObjectNode();
        new Column("management.fullTimeEquivalents", Column.Kind.NUMBER).put("0,5", read);
        new Column("about", Column.Kind.TEXTS).put("We build robots.", read);
        new Column("foundedYear", Column.Kind.NUMBER).put("long ago", read);

        assertThat(read.at("/management/fullTimeEquivalents").asDouble()).isEqualTo(0.5);
        assertThat(read.at("/about/en").asString()).isEqualTo("We build robots.");
        assertThat(read.path("foundedYear").isString()).isTrue();
    }
}
