package org.kaohe.runs;

import java.util.concurrent.atomic.AtomicBoolean;
import org.kaohe.store.BatchStore;
import org.kaohe.store.KeyStore;
import org.kaohe.store.PackStore;
import org.kaohe.store.Run;
import org.kaohe.store.RunKind;
import org.kaohe.store.RunState;
import org.kaohe.store.RunStore;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts the job of a run, or goes on with it where an earlier process was stopped, failed or killed. */
@Component
class Execution {

    private final JobOperator operator;
    private final JobRepository repository;
    private final AssessmentJob jobs;
    private final RunStore runs;
    private final BatchStore batch;
    private final PackStore packs;
    private final KeyStore keys;
    private final TransactionTemplate transaction;

    Execution(JobOperator operator, JobRepository repository, AssessmentJob jobs, RunStore runs, BatchStore batch, PackStore packs, KeyStore keys, TransactionTemplate transaction) {
        this.operator = operator;
        this.repository = repository;
        this.jobs = jobs;
        this.runs = runs;
        this.batch = batch;
        this.packs = packs;
        this.keys = keys;
        this.transaction = transaction;
    }

    /**
     * Called by the holder of the lease only: what stands STARTED then belongs to a dead process, or to one that was replaced.
     *
     * @throws TakenOver where the lease was lost on the way
     * @throws Stopped   where the process was told to end
     * @throws RunFailed where the job ends otherwise than completed
     */
    void execute(Assignment assignment) {
        Run run = assignment.run();
        Lease lease = assignment.lease();
        JobParameters parameters = new JobParametersBuilder().addLong("run", run.id()).toJobParameters();
        try {
            JobExecution last = recover(lease, run, parameters);
            if (last == null || last.getStatus() != BatchStatus.COMPLETED) {
                lease.run(run.id());
                JobExecution now = operator.start(jobs.build(assignment), parameters);
                if (now.getStatus() != BatchStatus.COMPLETED) {
                    end(assignment, now);
                }
            }
            if ((run.kind() == RunKind.CHECK || run.trial()) && runs.find(run.id()).orElseThrow().state() == RunState.RUNNING) {
                fenced(lease, () -> runs.state(run.id(), RunState.DONE, null));
            }
        } catch (RunFailed | TakenOver e) {
            throw e;
        } catch (JobExecutionException | RuntimeException e) {
            fail(assignment, e);
        }
    }

    /** Ends what earlier processes left under way. @return the last execution; null where there is none */
    private JobExecution recover(Lease lease, Run run, JobParameters parameters) {
        fenced(lease, () -> {
            JobInstance instance = repository.getJobInstance(AssessmentJob.NAME, parameters);
            if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
                // an instance and its first execution are written one after the other; killed in between, it could never be started
                repository.deleteJobInstance(instance);
            } else if (instance != null && keys.lost(run.id())) {
                // the server crashed while rows were read: what it had not yet to keep is gone, and they are read again
                repository.deleteJobInstance(instance);
                packs.forget(run.id());
            } else if (instance != null) {
                batch.giveUp(instance.getInstanceId());
            }
            runs.unlessEnded(run.id(), RunState.RUNNING, null);
        });
        return repository.getLastJobExecution(AssessmentJob.NAME, parameters);
    }

    private void end(Assignment assignment, JobExecution now) {
        Lease lease = assignment.lease();
        if (lease.lost()) {
            throw new TakenOver();
        }
        long run = assignment.run().id();
        if (!runs.find(run).orElseThrow().state().unfinished()) {
            // told to stop just when all was done
            return;
        }
        if (lease.stopping()) {
            fenced(lease, () -> {
                batch.stopped(now.getId());
                runs.unlessEnded(run, RunState.STOPPED, "程序被要求停止");
            });
            throw new Stopped(run);
        }
        Throwable cause = Trouble.cause(now.getAllFailureExceptions());
        fail(assignment, cause == null ? new IllegalStateException(now.getExitStatus().getExitDescription()) : cause);
    }

    /** Removes all that the job repository knows of a run. */
    void forget(Run run) {
        JobInstance instance = repository.getJobInstance(AssessmentJob.NAME, new JobParametersBuilder().addLong("run", run.id()).toJobParameters());
        if (instance != null) {
            repository.deleteJobInstance(instance);
        }
    }

    /** Where the run had come to its end, and only the batch's own note of it failed, the end stands. */
    private void fail(Assignment assignment, Throwable cause) {
        String reason = Trouble.of(cause);
        long run = assignment.run().id();
        try {
            AtomicBoolean ended = new AtomicBoolean();
            fenced(assignment.lease(), () -> ended.set(!runs.unlessEnded(run, RunState.FAILED, reason)));
            if (ended.get()) {
                return;
            }
        } catch (TakenOver e) {
            throw e;
        } catch (RuntimeException unreachable) {
            throw new RunFailed(run, reason + "（数据库此刻无法记录失败状态，restart 时自动恢复）", cause);
        }
        throw new RunFailed(run, reason, cause);
    }

    private void fenced(Lease lease, Runnable act) {
        transaction.executeWithoutResult(status -> {
            act.run();
            lease.check();
        });
    }
}
