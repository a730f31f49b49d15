package org.kaohe.runs;

import java.util.ArrayDeque;
import java.util.Deque;
import org.kaohe.credit.Dossier;
import org.kaohe.store.DossierStore;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads the enterprises by credit code, a page at a time; after a restart it goes on behind the last one committed. */
final class DossierReader implements ItemStreamReader<Dossier> {

    private static final int PAGE = 500;
    private static final String LAST = "dossiers.last";

    private final DossierStore store;
    private final DossierStore.Basis basis;
    private final Deque<Dossier> page = new ArrayDeque<>();
    private String fetched = "";
    private String last = "";

    DossierReader(DossierStore store, DossierStore.Basis basis) {
        this.store = store;
        this.basis = basis;
    }

    @Override
    public void open(ExecutionContext context) {
        last = context.getString(LAST, "");
        fetched = last;
        page.clear();
    }

    @Override
    public Dossier read() {
        if (page.isEmpty()) {
            page.addAll(store.page(basis, fetched, PAGE));
            if (page.isEmpty()) {
                return null;
            }
            fetched = page.getLast().enterprise().code().text();
        }
        Dossier next = page.removeFirst();
        last = next.enterprise().code().text();
        return next;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(LAST, last);
    }
}
