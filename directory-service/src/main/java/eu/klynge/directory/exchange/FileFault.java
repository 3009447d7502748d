package eu.klynge.directory.exchange;

/** Why a file cannot be read on. */
final class FileFault extends RuntimeException {

    private final String code;

    private FileFault(String code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    static FileFault cutOff() {
        return new FileFault("cut-off", "The file ends in the middle of a record; it may have been cut off.");
    }

    static FileFault tooLong(int most) {
        return new FileFault(
                "record-too-long",
                "A record has more than " + most + " characters; a quotation mark may not be closed.");
    }

    static FileFault noHeader() {
        return new FileFault("no-header", "The first line must name the columns, name and country among them.");
    }

    static FileFault unknownColumn(String name) {
        return new FileFault("unknown-column", "There is no column " + name + ".");
    }

    static FileFault noFeatures() {
        return new FileFault("no-features", "A GeoJSON FeatureCollection is expected.");
    }

    static FileFault lost() {
        return new FileFault("lost", "The file is not there whole any more; send it again.");
    }

    String code() {
        return code;
    }
}
