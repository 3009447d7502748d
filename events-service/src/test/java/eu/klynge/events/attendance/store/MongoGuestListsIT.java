package eu.klynge.events.attendance.store;

import eu.klynge.events.EventsTest;
import eu.klynge.events.attendance.GuestLists;
import eu.klynge.events.attendance.GuestListsContract;
import org.springframework.beans.factory.annotation.Autowired;

@EventsTest
class MongoGuestListsIT implements GuestListsContract {

    private final GuestLists lists;

    MongoGuestListsIT(@Autowired GuestLists lists) {
        this.lists = lists;
    }

    @Override
    public GuestLists lists() {
        return lists;
    }
}
