package eu.klynge.notification.guest;

class InMemoryAttendancesTest implements AttendancesContract {

    private final Attendances attendances = new InMemoryAttendances();

    @Override
    public Attendances attendances() {
        return attendances;
    }
}
