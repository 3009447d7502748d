package eu.klynge.directory.benchmark;

import java.util.BitSet;

/**
 * Organisations to compare with, as positions in a population.
 *
 * @param code of the technology field or the country, or the level of the label
 */
record PeerSet(Kind kind, String code, BitSet members) {

    /** In the order in which they are shown, where not all can be. */
    enum Kind {
        LABEL_HOLDERS,
        TECHNOLOGY_FIELD,
        COUNTRY;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    PeerSet {
        members = (BitSet) members.clone();
    }

    @Override
    public BitSet members() {
        return (BitSet) members.clone();
    }

    int size() {
        return members.cardinality();
    }

    boolean has(int position) {
        return members.get(position);
    }

    PeerSet without(int position) {
        BitSet others = members();
        others.clear(position);
        return new PeerSet(kind, code, others);
    }

    PeerSet among(BitSet those) {
        BitSet both = members();
        both.and(those);
        return new PeerSet(kind, code, both);
    }

    /** How many are in one of the two and not in the other. */
    int difference(PeerSet other) {
        BitSet either = members();
        either.xor(other.members);
        return either.cardinality();
    }
}
