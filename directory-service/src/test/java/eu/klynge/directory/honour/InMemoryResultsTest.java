package eu.klynge.directory.honour;

class InMemoryResultsTest implements ResultsContract {

    private final Results results = new InMemoryResults();

    @Override
    public Results results() {
        return results;
    }
}
