package org.kaohe.runs;

import org.kaohe.store.RunStore;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.ChunkOrientedStepBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the steps of one run, all of them restartable and all of them seen. */
final class Steps {

    private static final String DONE = "done";

    private final JobRepository repository;
    private final Fenced transactions;
    private final RunStore runs;
    private final Assignment assignment;
    private final int total;
    private int made;

    Steps(JobRepository repository, Fenced transactions, RunStore runs, Assignment assignment, int total) {
        this.repository = transactions.careful(repository);
        this.transactions = transactions;
        this.runs = runs;
        this.assignment = assignment;
        this.total = total;
    }

    /** What a tasklet step does, in one transaction. */
    @FunctionalInterface
    interface Work {
        /** @return the exit status; {@link ExitStatus#COMPLETED} where nothing special is to be said */
        ExitStatus run() throws Exception;
    }

    /**
     * The work commits before the step is written down as completed. Killed or stopped in between, the step is begun again
     * and finds in its own context, which is stored with the work, that there is nothing left to do.
     */
    Step work(String name, String title, Work work) {
        return new StepBuilder(name, repository).tasklet((contribution, context) -> {
            ExecutionContext kept = contribution.getStepExecution().getExecutionContext();
            if (!kept.containsKey(DONE)) {
                kept.putString(DONE, work.run().getExitCode());
            }
            contribution.setExitStatus(new ExitStatus(kept.getString(DONE)));
            return RepeatStatus.FINISHED;
        }, transactions).listener(new Seen(title, ++made)).build();
    }

    <I, O> Step chunks(String name, String title, int size, ItemReader<I> reader, ItemProcessor<I, O> processor, ItemWriter<O> writer) {
        Seen seen = new Seen(title, ++made);
        return new ChunkOrientedStepBuilder<I, O>(name, repository, size).transactionManager(transactions).reader(reader).processor(processor)
                .writer(writer).listener((StepExecutionListener) seen).listener(new Counted<I, O>()).build();
    }

    private final class Seen implements StepExecutionListener {

        private final String title;
        private final int number;

        Seen(String title, int number) {
            this.title = title;
            this.number = number;
        }

        /**
         * The restored context is in memory only until the first chunk commits: a process killed before that would lose
         * the checkpoint of the one before it. So it is stored at once.
         */
        @Override
        public void beforeStep(StepExecution execution) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                repository.updateExecutionContext(execution);
                runs.step(assignment.run().id(), execution.getStepName(), title, number, total);
            });
            assignment.lease().step(execution);
            assignment.watcher().step(title, number, total);
        }
    }

    private final class Counted<I, O> implements ChunkListener<I, O> {

        private long count;

        @Override
        public void afterChunk(Chunk<O> chunk) {
            count += chunk.size();
            assignment.watcher().records(count);
        }
    }
}
