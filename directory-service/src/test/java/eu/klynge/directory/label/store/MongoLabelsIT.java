package eu.klynge.directory.label.store;

import eu.klynge.directory.DirectoryTest;
import eu.klynge.directory.label.Labels;
import eu.klynge.directory.label.LabelsContract;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class MongoLabelsIT implements LabelsContract {

    @Autowired
    private Labels labels;

    @Override
    public Labels labels() {
        return labels;
    }
}
