package eu.klynge.directory.membership.store;

import eu.klynge.directory.DirectoryTest;
import eu.klynge.directory.membership.Memberships;
import eu.klynge.directory.membership.MembershipsContract;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class MongoMembershipsIT implements MembershipsContract {

    @Autowired
    private Memberships memberships;

    @Override
    public Memberships memberships() {
        return memberships;
    }
}
