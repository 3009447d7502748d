package eu.klynge.events.attendance;

class InMemoryGuestListsTest implements GuestListsContract {

    private final GuestLists lists = new InMemoryGuestLists();

    @Override
    public GuestLists lists() {
        return lists;
    }
}
