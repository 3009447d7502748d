package eu.klynge.events.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DefinitionFormTest {

    private static final String SOUND = """
            {'name': 'N', 'series': 's', 'zone': 'Europe/Brussels',
             'nominationsUntil': '2027-03-01T00:00', 'scoringUntil': '2027-04-01T00:00',
             'votingFrom': '2027-05-01T00:00', 'votingUntil': '2027-05-10T00:00',
             'categories': [{'id': 'c', 'name': 'C'}], 'criteria': [{'id': 'k', 'name': 'K', 'weight': 100}],
             'normalisation': 'none', 'quorum': 1, 'ties': ['lot']}""";

    private static Definition read(String text) {
        return DefinitionForm.read(JsonMapper.shared().readTree(text.replace('\'', '"')));
    }

    @Test
    void datesAreOnTheClocksOfTheZone() {
        assertThat(read(SOUND).dates().endOf(Period.NOMINATIONS)).isEqualTo(Instant.parse("2027-02-28T23:00:00Z"));
        assertThat(read(SOUND).dates().endOf(Period.VOTE)).isEqualTo(Instant.parse("2027-05-09T22:00:00Z"));
    }

    @Test
    void anHourThatComesTwiceCountsTheSecondTime() {
        String twice = SOUND.replace("2027-05-10T00:00", "2027-10-31T02:30");

        assertThat(read(twice).dates().endOf(Period.VOTE)).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2027-05-10T00:00 | 2027-04-10T00:00 | /nominationsUntil wrong-order",
                "2027-03-01T00:00 | 2027-03-28T02:30 | /nominationsUntil no-such-time",
                "Europe/Brussels | Mars/Olympus | /zone unknown-code",
                "'weight': 100 | 'weight': 90 | /criteria wrong-sum",
                "['lot'] | ['earliest'] | /ties undecided",
                "['lot'] | ['lot', 'guess'] | /ties/1 unknown-code",
                "'normalisation': 'none' | 'normalisation': 'magic' | /normalisation unknown-code",
                "'quorum': 1 | 'quorum': 0 | /quorum out-of-range",
                "[{'id': 'c', 'name': 'C'}] | [{'id': 'c', 'name': 'C'}, {'id': 'c', 'name': 'D'}] | /categories/1/id taken",
                "'id': 'k' | 'id': 'K K' | /criteria/0/id wrong-format",
                "'quorum': 1 | 'quorum': 1, 'wieght': 3 | /wieght unknown-field",
            })
    void aFaultSaysWhere(String sound, String faulty, String fault) {
        assertThatThrownBy(() -> read(SOUND.replace(sound.strip(), faulty.strip())))
                .isInstanceOfSatisfying(
                        AwardRefused.Faulty.class,
                        refused -> assertThat(refused.faults().getFirst().pointer() + " "
                                        + refused.faults().getFirst().code())
                                .isEqualTo(fault.strip()));
    }
}
