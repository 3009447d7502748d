package eu.klynge.events.event;

class InMemoryEventsTest implements EventsContract {

    private final Events events = new InMemoryEvents();

    @Override
    public Events events() {
        return events;
    }
}
