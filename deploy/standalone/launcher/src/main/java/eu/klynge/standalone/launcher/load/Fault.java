package eu.klynge.standalone.launcher.load;

/** Why a row is refused; {@code pointer} is a JSON pointer into the form, empty if it is not about one field. */
record Fault(String pointer, String code, String message) {}
