package eu.klynge.events.attendance;

class InMemoryCalendarAddressesTest implements CalendarAddressesContract {

    private final CalendarAddresses addresses = new InMemoryCalendarAddresses();

    @Override
    public CalendarAddresses addresses() {
        return addresses;
    }
}
