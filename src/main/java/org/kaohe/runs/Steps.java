package org.kaohe.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.kaohe.store.RunStore;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
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
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the steps of one run, all of them restartable and all of them seen. */
final class Steps {

    private static final String DONE = "done";

    private final JobRepository repository;
    private final Fenced transactions;
    private final RunStore runs;
    private final Assignment assignment;
    private final int total;
    private final int workers;
    private int made;

    Steps(JobRepository repository, Fenced transactions, RunStore runs, Assignment assignment, int total, int workers) {
        this.repository = transactions.careful(repository);
        this.transactions = transactions;
        this.runs = runs;
        this.assignment = assignment;
        this.total = total;
        this.workers = workers;
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

    /** What the parts of a step are, by name: the same whenever they are asked for, however many work on them. */
    @FunctionalInterface
    interface Parts<P> {
        Map<String, P> all() throws IOException;
    }

    /** One part's reader, processor and writer, used by one thread. Each item is a chunk of its own. */
    record Part<I, O>(ItemReader<I> reader, ItemProcessor<I, O> processor, ItemWriter<O> writer) {
    }

    /**
     * A step in parts, some of them at a time, each going on by itself behind its last committed chunk. What a part is
     * follows from its name alone, so that nothing but its progress is stored.
     *
     * @param part  made anew whenever a part is worked on
     * @param count how many records an item stands for
     */
    <P, I, O> Step parts(String name, String title, Parts<P> parts, Function<P, Part<I, O>> part, ToIntFunction<O> count) {
        Map<String, P> all = new LinkedHashMap<>();
        AtomicLong counted = new AtomicLong();
        Step one = named(name, execution -> {
            Part<I, O> work = part.apply(all.get(execution.getStepName().substring(name.length() + 1)));
            new ChunkOrientedStepBuilder<I, O>(name, repository, 1).transactionManager(transactions).reader(work.reader()).processor(work.processor())
                    .writer(work.writer()).listener((StepExecutionListener) new Kept()).listener(new ChunkListener<I, O>() {
                        @Override
                        public void afterChunk(Chunk<O> chunk) {
                            synchronized (counted) {
                                chunk.getItems().forEach(item -> counted.addAndGet(count.applyAsInt(item)));
                                assignment.watcher().records(counted.get());
                            }
                        }
                    }).build().execute(execution);
        });
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("kaohe-" + name + "-");
        threads.setConcurrencyLimit(workers);
        return new StepBuilder(name, repository).partitioner(name, size -> {
            try {
                all.putAll(parts.all());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return all.keySet().stream().collect(Collectors.toMap(key -> key, key -> new ExecutionContext(), (x, y) -> x, LinkedHashMap::new));
        }).step(one).gridSize(workers).taskExecutor(threads).listener(new Seen(title, ++made)).build();
    }

    /** Parts are found again after a restart by the name of their step. */
    private static Step named(String name, Step step) {
        return new Step() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public void execute(StepExecution execution) throws JobInterruptedException {
                step.execute(execution);
            }
        };
    }

    /**
     * The restored context is in memory only until the first chunk commits: a process killed before that would lose the
     * checkpoint of the one before it. So it is stored at once.
     */
    private class Kept implements StepExecutionListener {

        @Override
        public void beforeStep(StepExecution execution) {
            new TransactionTemplate(transactions).executeWithoutResult(status -> keep(execution));
            assignment.lease().step(execution);
        }

        void keep(StepExecution execution) {
            repository.updateExecutionContext(execution);
        }
    }

    private final class Seen extends Kept {

        private final String title;
        private final int number;

        Seen(String title, int number) {
            this.title = title;
            this.number = number;
        }

        @Override
        void keep(StepExecution execution) {
            super.keep(execution);
            runs.step(assignment.run().id(), execution.getStepName(), title, number, total);
        }

        @Override
        public void beforeStep(StepExecution execution) {
            super.beforeStep(execution);
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
