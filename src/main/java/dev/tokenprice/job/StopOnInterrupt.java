package dev.tokenprice.job;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/** Without the mark, a chunk step that is interrupted ends as completed with rows missing. */
final class StopOnInterrupt implements StepInterruptionPolicy {
  @Override
  public void checkInterrupted(StepExecution execution) throws JobInterruptedException {
    if (Thread.currentThread().isInterrupted() || execution.isTerminateOnly()) {
      execution.setTerminateOnly();
      throw new JobInterruptedException("the run was interrupted");
    }
  }
}
