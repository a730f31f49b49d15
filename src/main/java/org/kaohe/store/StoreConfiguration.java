package org.kaohe.store;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The stores, named one by one: looking for them among all classes of the program would cost every command a third of a second. */
@Configuration(proxyBeanMethods = false)
@Import({BatchStore.class, Contents.class, CreditStore.class, DifferenceStore.class, DossierStore.class, Journal.class, KeyStore.class,
        LeaseStore.class, NoticeStore.class, PackStore.class, Pruning.class, RequestStore.class, ResultStore.class, RowStore.class,
        RunStore.class, Vitals.class})
public class StoreConfiguration {
}
