package org.kaohe.cli;

/** The program's entry. */
public final class Kaohe {

    private Kaohe() {
    }

    public static void main(String[] arguments) {
        System.out.println("kaohe");
    }
}
