package eu.klynge.contracts.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalDataStaysOutOfLogsTest {

    @Test
    void aContactPrintsItsIdsAlone() {
        Contact contact = new Contact("c-1", "r-1", "k-1", "Test Person", "person@example.org", "manager", "da");

        assertThat(contact).hasToString("Contact[id=c-1, registrationId=r-1]");
    }

    @Test
    void aGuestPrintsItsIdsAlone() {
        String own = "https://klynge.example/api/v1/attendances/g-1?secret=s";

        assertThat(new Guest("g-1", "e-1", "Test Guest", "guest@example.org", "da", own, own, own))
                .hasToString("Guest[id=g-1, event=e-1]");
    }
}
