package org.kaohe.reports;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kaohe.store.RunFile;

/** Writes the forms of a result into a publication that has begun, two at a time. */
public final class Forms {

    private static final int THREADS = 2;

    private Forms() {
    }

    /** @return what was made, form by form in the order given */
    public static List<Manifest.Report> write(List<Form> forms, Result result, Publication publication) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Manifest.Report>> tasks = new ArrayList<>();
            forms.forEach(form -> tasks.add(() -> write(form, result, publication)));
            List<Manifest.Report> made = new ArrayList<>();
            for (Future<Manifest.Report> done : threads.invokeAll(tasks)) {
                made.add(done.get());
            }
            return made;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("写报告时被中断");
        } catch (ExecutionException e) {
            throw cause(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static IOException cause(Throwable cause) {
        if (cause instanceof UncheckedIOException unchecked) {
            return unchecked.getCause();
        }
        if (cause instanceof RuntimeException runtime) {
            throw runtime;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return (IOException) cause;
    }

    private static Manifest.Report write(Form form, Result result, Publication publication) throws IOException {
        List<RunFile> files = new ArrayList<>();
        form.write(result, file -> files.add(publication.write(file)));
        return new Manifest.Report(form.word(), from(form, result), List.copyOf(files));
    }

    /** What a report shows beside the result itself. */
    private static List<RunFile> from(Form form, Result result) throws IOException {
        List<RunFile> from = new ArrayList<>();
        Path circular = result.circular().file();
        if (circular != null) {
            from.add(Publication.digest(RunFile.Role.RULES, result.run().assessment() + "/" + circular.getFileName(), circular));
        }
        for (Map.Entry<String, Path> paper : form.paper().entrySet()) {
            from.add(Publication.digest(RunFile.Role.RULES, paper.getKey(), paper.getValue()));
        }
        if (result.earlier() != null) {
            from.add(result.earlier().manifest());
        }
        result.analyses().forEach(analysis -> from.add(analysis.manifest()));
        return from;
    }
}
