package dev.tokenprice.job;

import dev.tokenprice.ledger.Database;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;

/** Spring Batch over the ledger's database, wired by hand: a context would cost half a second. */
final class Batch {
  private final JobRepository repository;
  private final PlatformTransactionManager transactionManager;
  private final TaskExecutorJobOperator operator;

  private Batch(Database database) throws Exception {
    this.transactionManager = database.transactionManager();
    this.repository = repository(database);
    this.operator = new TaskExecutorJobOperator();
    operator.setJobRepository(repository);
    operator.setJobRegistry(new MapJobRegistry());
    operator.afterPropertiesSet();
  }

  /**
   * @throws NightlyFailureException if the job's own tables cannot be reached
   */
  static Batch over(Database database) throws NightlyFailureException {
    try {
      return new Batch(database);
    } catch (Exception e) {
      throw new NightlyFailureException("the job's tables cannot be reached", e);
    }
  }

  JobRepository repository() {
    return repository;
  }

  PlatformTransactionManager transactionManager() {
    return transactionManager;
  }

  TaskExecutorJobOperator operator() {
    return operator;
  }

  /**
   * A killed run still counts as running, and one that lost its database ends as unknown, or has a
   * step that does either: all are marked as failed, so that they can be taken up. One that was
   * killed before its execution was on record could never be started again: it is removed.
   */
  void recover(Job job) {
    Set<JobExecution> running = repository.findRunningJobExecutions(job.getName());
    running.forEach(operator::recover);
    JobInstance last = repository.getLastJobInstance(job.getName());
    if (last != null) {
      recover(last);
    }
  }

  private void recover(JobInstance last) {
    JobExecution execution = repository.getLastJobExecution(last);
    if (execution == null) {
      repository.deleteJobInstance(last);
      return;
    }
    for (StepExecution step : execution.getStepExecutions()) {
      if (isStuck(step.getStatus())) {
        step.setStatus(BatchStatus.FAILED);
        repository.update(step);
      }
    }
    if (isStuck(execution.getStatus())) {
      execution.setStatus(BatchStatus.FAILED);
      repository.update(execution);
    }
  }

  private static boolean isStuck(BatchStatus status) {
    return status.isRunning() || status == BatchStatus.UNKNOWN;
  }

  private static JobRepository repository(Database database) throws Exception {
    var factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(database.dataSource());
    factory.setTransactionManager(database.transactionManager());
    factory.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
    factory.afterPropertiesSet();
    return factory.getObject();
  }
}
