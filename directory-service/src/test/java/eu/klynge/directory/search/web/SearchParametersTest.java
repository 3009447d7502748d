package eu.klynge.directory.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.klynge.directory.search.Facet;
import eu.klynge.directory.search.Order;
import eu.klynge.directory.search.Query;
import eu.klynge.kit.problem.Fault;
import eu.klynge.kit.problem.ProblemException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

class SearchParametersTest {

    private static SearchParameters of(String query) {
        return new SearchParameters(new LinkedMultiValueMap<>(
                UriComponentsBuilder.fromUriString("/?" + query).build().getQueryParams()));
    }

    @Test
    void listsAreWrittenWithCommasOrRepeated() {
        Query query = of("country=DK,SE&country=NO&facets=nace,tier").query();

        assertThat(query.filters())
                .containsOnlyKeys(Facet.COUNTRY)
                .containsEntry(Facet.COUNTRY, Set.of("DK", "SE", "NO"));
        assertThat(of("facets=nace,tier").counted()).containsExactlyInAnyOrder(Facet.NACE, Facet.TIER);
    }

    @Test
    void aLabelHasAnyNameThatASchemeMayGiveIt() {
        var read = of("label=gold,top-2");

        assertThat(read.query().filters()).containsEntry(Facet.LABEL, Set.of("gold", "top-2"));
        read.requireSound();
    }

    @Test
    void withWordsTheBestComeFirstAndWithoutTheyComeByName() {
        assertThat(of("q=food").order(Query.of("food"))).isEqualTo(Order.RELEVANCE);
        assertThat(of("").order(Query.ALL)).isEqualTo(Order.NAME);
        assertThat(of("q= ").query().text()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country=ZZ | /country",
                "ecosystem=food | /ecosystem",
                "region=XX99 | /region",
                "nace=99999 | /nace",
                "label=G!ld | /label",
                "memberRange=1-2 | /memberRange",
                "membersFrom=-1 | /membersFrom",
                "foundedFrom=2000&foundedTo=1990 | /foundedTo",
                "near=north | /near",
                "near=91,0 | /near",
                "near=NaN,1 | /near",
                "radius=10 | /near",
                "near=1,1&radius=0 | /radius",
                "bbox=1,2,3 | /bbox",
                "bbox=1,60,3,50 | /bbox",
                "sort=best | /sort",
                "sort=distance | /near",
                "facets=colour | /facets"
            })
    void whatIsWrongIsNamed(String parameters, String pointer) {
        var read = of(parameters);
        read.order(read.query());
        read.counted();

        assertThatThrownBy(read::requireSound)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.faults())
                                .extracting(Fault::pointer)
                                .contains(pointer));
    }
}
