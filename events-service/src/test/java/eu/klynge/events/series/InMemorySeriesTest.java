package eu.klynge.events.series;

class InMemorySeriesTest implements SeriesStoreContract {

    private final SeriesStore store = new InMemorySeries();

    @Override
    public SeriesStore store() {
        return store;
    }
}
