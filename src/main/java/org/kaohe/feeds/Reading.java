package org.kaohe.feeds;

/**
 * What reading a cell gave.
 *
 * @param value   null where the cell is unreadable; may be there although something is wrong with it
 * @param code    null where all is well
 * @param message null where all is well
 */
record Reading(Value value, RejectCode code, String message) {

    static Reading good(Value value) {
        return new Reading(value, null, null);
    }

    static Reading bad(Value value, RejectCode code, String message) {
        return new Reading(value, code, message);
    }

    static Reading unreadable(RejectCode code, String message) {
        return new Reading(null, code, message);
    }

    boolean isGood() {
        return code == null;
    }
}
