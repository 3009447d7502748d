package eu.klynge.events.award;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an award is, as everybody may read it. It stands from the moment nominations open; dates alone can be moved back.
 *
 * @param series what this award is the next one of, such as {@code cluster-manager-of-the-year}
 * @param event id of the event where it is handed over
 * @param session of that event's programme
 * @param quorum so many jurors must have scored a nomination for it to be shortlisted
 * @param ties the last one is always {@link TieRule#LOT}
 */
public record Definition(
        String name,
        String series,
        @Nullable String event,
        @Nullable String session,
        Dates dates,
        List<Category> categories,
        List<Criterion> criteria,
        Eligibility eligibility,
        Normalisation normalisation,
        int quorum,
        List<TieRule> ties) {

    /** Finalists of a category. */
    public static final int SHORTLISTED = 3;

    public Definition {
        categories = List.copyOf(categories);
        criteria = List.copyOf(criteria);
        ties = List.copyOf(ties);
    }

    public Optional<Category> category(String id) {
        return categories.stream().filter(category -> category.id().equals(id)).findFirst();
    }

    public Criterion heaviest() {
        Criterion heaviest = criteria.getFirst();
        for (Criterion criterion : criteria) {
            heaviest = criterion.weight() > heaviest.weight() ? criterion : heaviest;
        }
        return heaviest;
    }

    Definition with(Dates other) {
        return new Definition(
                name, series, event, session, other, categories, criteria, eligibility, normalisation, quorum, ties);
    }
}
