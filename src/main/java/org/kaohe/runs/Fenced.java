package org.kaohe.runs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;

/** The transactions of one run's steps: each commits only while the lease stands, and can be cut short with it. Each thread has a transaction of its own. */
final class Fenced implements PlatformTransactionManager {

    private final PlatformTransactionManager transactions;
    private final DataSource dataSource;
    private final Lease lease;
    private final ThreadLocal<PGConnection> busy = new ThreadLocal<>();
    private final ThreadLocal<Boolean> failed = ThreadLocal.withInitial(() -> false);

    Fenced(PlatformTransactionManager transactions, DataSource dataSource, Lease lease) {
        this.transactions = transactions;
        this.dataSource = dataSource;
        this.lease = lease;
    }

    @Override
    public TransactionStatus getTransaction(TransactionDefinition definition) {
        TransactionStatus status = transactions.getTransaction(definition);
        if (status.isNewTransaction()) {
            failed.set(false);
            try {
                busy.set(DataSourceUtils.getConnection(dataSource).unwrap(PGConnection.class));
                lease.enter(busy.get());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return status;
    }

    private void leave() {
        lease.leave(busy.get());
        busy.remove();
    }

    @Override
    public void commit(TransactionStatus status) {
        if (!status.isNewTransaction()) {
            transactions.commit(status);
            return;
        }
        try {
            if (!status.isRollbackOnly()) {
                lease.check();
            }
        } catch (RuntimeException e) {
            rollback(status);
            throw e;
        }
        failed.set(true);
        // the connection may be another thread's as soon as the transaction has ended
        leave();
        transactions.commit(status);
        failed.set(false);
    }

    @Override
    public void rollback(TransactionStatus status) {
        failed.set(true);
        leave();
        try {
            transactions.rollback(status);
        } catch (TransactionException e) {
            // the connection is broken, and the server has rolled back: what broke it is to be reported, not this
            LoggerFactory.getLogger(Fenced.class).warn("no rollback", e);
        }
    }

    /**
     * Where a commit fails, Spring Batch still stores how far the step had come in memory: after a restart the rows of
     * that chunk would be missing, without a word. So what the database has of it stands.
     */
    JobRepository careful(JobRepository repository) {
        return (JobRepository) Proxy.newProxyInstance(JobRepository.class.getClassLoader(), new Class<?>[] {JobRepository.class}, (proxy, method, arguments) -> {
            if (failed.get() && method.getName().equals("updateExecutionContext") && arguments[0] instanceof StepExecution) {
                return null;
            }
            try {
                return method.invoke(repository, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
