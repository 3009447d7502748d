package eu.klynge.directory.registration.store;

import eu.klynge.directory.DirectoryTest;
import eu.klynge.directory.registration.Registrations;
import eu.klynge.directory.registration.RegistrationsContract;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class MongoRegistrationsIT implements RegistrationsContract {

    @Autowired
    private Registrations registrations;

    @Override
    public Registrations registrations() {
        return registrations;
    }
}
