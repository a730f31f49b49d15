package org.kaohe.runs;

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

/** Starts the job of a run, or goes on with it where an earlier process was stopped, failed or killed. */
@Component
class Execution {

    private final JobOperator operator;
    private final JobRepository repository;
    private final AssessmentJob jobs;
    private final RunStore runs;

    Execution(JobOperator operator, JobRepository repository, AssessmentJob jobs, RunStore runs) {
        this.operator = operator;
        this.repository = repository;
        this.jobs = jobs;
        this.runs = runs;
    }

    /**
     * Called by the holder of the run's lock only: what stands STARTED then belongs to a dead process.
     *
     * @throws RunFailed where the job ends otherwise than completed
     */
    void execute(Assignment assignment) {
        Run run = assignment.run();
        JobParameters parameters = new JobParametersBuilder().addLong("run", run.id()).toJobParameters();
        try {
            forgetUnbegun(parameters);
            JobExecution last = repository.getLastJobExecution(AssessmentJob.NAME, parameters);
            if (last != null && last.getStatus() != BatchStatus.COMPLETED && (last.isRunning() || last.getStatus() == BatchStatus.UNKNOWN)) {
                operator.recover(last);
            }
            if (last == null || last.getStatus() != BatchStatus.COMPLETED) {
                runs.state(run.id(), RunState.RUNNING, null);
                JobExecution now = operator.start(jobs.build(assignment), parameters);
                if (now.getStatus() != BatchStatus.COMPLETED) {
                    fail(run, now.getAllFailureExceptions().stream().findFirst().orElse(new IllegalStateException(now.getExitStatus().getExitDescription())));
                }
            }
            if ((run.kind() == RunKind.CHECK || run.trial()) && runs.find(run.id()).orElseThrow().state() == RunState.RUNNING) {
                runs.state(run.id(), RunState.DONE, null);
            }
        } catch (JobExecutionException | RuntimeException e) {
            if (e instanceof RunFailed failed) {
                throw failed;
            }
            fail(run, e);
        }
    }

    /** An instance and its first execution are written one after the other; killed in between, it could never be started again. */
    private void forgetUnbegun(JobParameters parameters) {
        JobInstance instance = repository.getJobInstance(AssessmentJob.NAME, parameters);
        if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
            repository.deleteJobInstance(instance);
        }
    }

    /** Removes all that the job repository knows of a run. */
    void forget(Run run) {
        JobInstance instance = repository.getJobInstance(AssessmentJob.NAME, new JobParametersBuilder().addLong("run", run.id()).toJobParameters());
        if (instance != null) {
            repository.deleteJobInstance(instance);
        }
    }

    private void fail(Run run, Throwable cause) {
        String reason = Trouble.of(cause);
        try {
            runs.state(run.id(), RunState.FAILED, reason);
        } catch (RuntimeException unreachable) {
            reason += "（数据库此刻无法记录失败状态，restart 时自动恢复）";
        }
        throw new RunFailed(run.id(), reason, cause);
    }
}
