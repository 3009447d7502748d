package eu.klynge.directory.exchange;

import java.util.ArrayList;
import java.util.List;

/** Cuts a file into records while it comes in; no more than one record is ever held. */
abstract sealed class Splitter {

    static final int LONGEST = 1_000_000;

    private final StringBuilder record = new StringBuilder();

    static Splitter of(Format format) {
        return switch (format) {
            case CSV -> new Rows();
            case JSON_LINES -> new Lines();
            case GEOJSON -> new Features();
        };
    }

    /** Records that are whole now. Throws {@link FileFault}. */
    final List<String> feed(String text) {
        List<String> whole = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (take(text.charAt(i), record)) {
                finish(whole);
            } else if (record.length() > LONGEST) {
                throw FileFault.tooLong(LONGEST);
            }
        }
        return whole;
    }

    /** The last record, where nothing marks its end. Throws {@link FileFault} when the file ends within one. */
    final List<String> end() {
        requireEnd();
        List<String> whole = new ArrayList<>();
        finish(whole);
        return whole;
    }

    private void finish(List<String> whole) {
        if (!record.toString().isBlank()) {
            whole.add(record.toString());
        }
        record.setLength(0);
    }

    /** Adds the character to the record if it belongs there; true when the record is whole. */
    abstract boolean take(char c, StringBuilder record);

    abstract void requireEnd();

    /** Lines, but not those inside of quotation marks. */
    private static final class Rows extends Splitter {

        private boolean quoted;

        @Override
        boolean take(char c, StringBuilder record) {
            if (c == '"') {
                quoted = !quoted;
            }
            if (!quoted && (c == '\n' || c == '\r')) {
                return true;
            }
            record.append(c);
            return false;
        }

        @Override
        void requireEnd() {
            if (quoted) {
                throw FileFault.cutOff();
            }
        }
    }

    private static final class Lines extends Splitter {

        @Override
        boolean take(char c, StringBuilder record) {
            if (c == '\n') {
                return true;
            }
            record.append(c);
            return false;
        }

        /** Whether the last line is whole, its JSON tells. */
        @Override
        void requireEnd() {}
    }

    /** Objects of the array that is a member of the outermost object; other members of it are passed over. */
    private static final class Features extends Splitter {

        private int depth;
        private boolean text;
        private boolean escaped;
        private boolean begun;
        private boolean listed;

        @Override
        boolean take(char c, StringBuilder record) {
            boolean inside = listed && (depth >= 3 || depth == 2 && c == '{');
            if (text) {
                text = escaped || c != '"';
                escaped = !escaped && c == '\\';
            } else if (c == '"') {
                text = true;
            } else if (c == '{' || c == '[') {
                begun = true;
                depth++;
                listed = depth == 2 ? c == '[' : listed;
            } else if (c == '}' || c == ']') {
                depth--;
            }
            if (inside) {
                record.append(c);
            }
            return inside && depth == 2 && c == '}' && !text;
        }

        @Override
        void requireEnd() {
            if (!begun) {
                throw FileFault.noFeatures();
            }
            if (depth != 0 || text) {
                throw FileFault.cutOff();
            }
        }
    }
}
