package eu.klynge.standalone.launcher.load;

import eu.klynge.standalone.launcher.generate.RegistrationForm;
import java.util.List;

/** A line of what is to be loaded, counted from 1 with the column names being line 1. */
sealed interface Entry {

    long line();

    String label();

    /** @param madeUp the fields of the form that the line lacks */
    record Ready(long line, String label, RegistrationForm form, List<String> madeUp) implements Entry {}

    /** No form can be made of it. */
    record Unusable(long line, String label, Fault fault) implements Entry {}
}
