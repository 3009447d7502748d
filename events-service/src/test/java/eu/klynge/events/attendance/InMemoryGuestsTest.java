package eu.klynge.events.attendance;

class InMemoryGuestsTest implements GuestsContract {

    private final Guests guests = new InMemoryGuests();

    @Override
    public Guests guests() {
        return guests;
    }
}
