package eu.klynge.notification.agency;

class InMemoryAgenciesTest implements AgenciesContract {

    private final Agencies agencies = new InMemoryAgencies();

    @Override
    public Agencies agencies() {
        return agencies;
    }
}
