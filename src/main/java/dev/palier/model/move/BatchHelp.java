package dev.palier.model.move;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Executes the jobs of a batch where no server does, or beside one: whoever of two comes second to a job finds it done. */
@Component
class BatchHelp {

  private static final int THREADS = 2;
  private static final int ATTEMPTS = 3;
  private static final Logger LOG = LoggerFactory.getLogger(BatchHelp.class);

  private final MoveBatches batches;

  BatchHelp(MoveBatches batches) {
    this.batches = batches;
  }

  /**
   * Works until the batch has ended, or the same jobs failed three rounds in a row.
   *
   * @param done counts what is done, and is asked after each round
   * @param told hears of it
   */
  void finish(String batch, Supplier<Integer> done, Consumer<Integer> told) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      int before = -1;
      int idle = 0;
      List<String> tried = List.of();
      for (List<String> jobs = batches.jobsOf(batch); !jobs.isEmpty() && idle < ATTEMPTS; jobs = batches.jobsOf(batch)) {
        jobs.stream().map(job -> threads.submit(() -> execute(job))).toList().forEach(BatchHelp::await);
        int now = done.get();
        // Making the jobs of many tickets takes several rounds in which no ticket is through.
        idle = now == before && jobs.equals(tried) ? idle + 1 : 0;
        before = now;
        tried = jobs;
        told.accept(now);
      }
    } finally {
      threads.shutdown();
    }
  }

  private void execute(String job) {
    try {
      batches.execute(job);
    } catch (RuntimeException elsewhere) {
      LOG.debug("Job {} was done elsewhere, or is to be tried again", job, elsewhere);
    }
  }

  private static void await(Future<?> task) {
    try {
      task.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while tickets were moved", stopped);
    } catch (java.util.concurrent.ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }
}
