package org.kaohe.store;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The embedded server as the context's database, where no {@code spring.datasource.url} is given. It starts beside the
 * context and is left when the context closes, after the connections to it.
 */
public final class EmbeddedDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        if (!context.getEnvironment().containsProperty("spring.datasource.url")) {
            Path folder = Path.of(context.getEnvironment().getRequiredProperty("kaohe.data"));
            Connection connection = new Connection(CompletableFuture.supplyAsync(() -> EmbeddedServer.join(folder)));
            context.registerBean(JdbcConnectionDetails.class, () -> connection);
        }
    }

    private record Connection(CompletableFuture<EmbeddedServer> joining) implements JdbcConnectionDetails, DisposableBean {

        private EmbeddedServer server() {
            try {
                return joining.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof ServerUnavailable unavailable ? unavailable : e;
            }
        }

        @Override
        public String getJdbcUrl() {
            return server().url();
        }

        @Override
        public String getUsername() {
            return server().user();
        }

        @Override
        public String getPassword() {
            return server().password();
        }

        @Override
        public void destroy() {
            joining.thenAccept(EmbeddedServer::close).exceptionally(failed -> null).join();
        }
    }
}
