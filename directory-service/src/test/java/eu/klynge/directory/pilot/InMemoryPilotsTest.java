package eu.klynge.directory.pilot;

class InMemoryPilotsTest implements PilotsContract {

    private final InMemoryPilots stores = new InMemoryPilots();

    @Override
    public Pilots pilots() {
        return stores;
    }

    @Override
    public Responses responses() {
        return stores.responses;
    }

    @Override
    public Questionnaires questionnaires() {
        return stores.questionnaires;
    }

    @Override
    public long opened(String country) {
        return stores.facts.stream()
                .filter(fact -> fact instanceof PilotFact.CountryOpened)
                .filter(fact -> fact.pilot().country().equals(country))
                .count();
    }
}
