package eu.klynge.directory.registration;

class InMemoryRegistrationsTest implements RegistrationsContract {

    private final Registrations registrations = new InMemoryRegistrations();

    @Override
    public Registrations registrations() {
        return registrations;
    }
}
