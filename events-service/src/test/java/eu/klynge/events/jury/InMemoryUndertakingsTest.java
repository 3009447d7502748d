package eu.klynge.events.jury;

class InMemoryUndertakingsTest implements UndertakingsContract {

    private final Undertakings undertakings = new InMemoryUndertakings();

    @Override
    public Undertakings undertakings() {
        return undertakings;
    }
}
