package org.kaohe.runs;

/** Is told how a run goes, for the screen. */
public interface Watcher {

    /** A step begins. @param number from 1 */
    void step(String title, int number, int of);

    /** So many records were dealt with in the step so far. */
    void records(long count);

    /** Tells nobody. */
    Watcher SILENT = new Watcher() {
        @Override
        public void step(String title, int number, int of) {
        }

        @Override
        public void records(long count) {
        }
    };
}
