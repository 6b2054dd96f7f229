package dev.tokenprice.job;

import dev.tokenprice.ledger.Database;
import java.util.function.Consumer;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.core.MessagingTemplate;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.integration.store.MessageGroupQueue;
import org.springframework.messaging.Message;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the manager asks of its workers, in a queue in the store. A request is gone when the worker
 * that took it is done with it: if that worker dies, another one finds it.
 */
final class Requests {
  private static final String QUEUE = "readings";

  /** What a message is made of; nothing else is deserialised. */
  private static final String[] TRUSTED = {
    "java.lang.*",
    "java.util.*",
    "org.springframework.messaging.*",
    "org.springframework.messaging.support.*",
    "org.springframework.batch.integration.partition.*"
  };

  private final JdbcChannelMessageStore messages = new JdbcChannelMessageStore();
  private final QueueChannel channel;
  private final TransactionTemplate transaction;

  /**
   * @param database connections of its own: a request is held in a transaction while others are
   *     made and ended
   */
  Requests(Database database) {
    messages.setDataSource(database.dataSource());
    messages.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
    messages.addAllowedPatterns(TRUSTED);
    messages.afterPropertiesSet();
    this.channel = new QueueChannel(new MessageGroupQueue(messages, QUEUE));
    this.transaction = new TransactionTemplate(database.transactionManager());
  }

  /** Where the manager sends them. */
  MessagingTemplate sending() {
    return new MessagingTemplate(channel);
  }

  /** Takes one and does it; false if there is none. What {@code work} throws leaves it there. */
  boolean next(Consumer<StepExecutionRequest> work) {
    return Boolean.TRUE.equals(transaction.execute(status -> taken(work)));
  }

  /** Removes what is asked; returns when those that were taken are done or given back. */
  void clear() {
    messages.removeMessageGroup(QUEUE);
  }

  private boolean taken(Consumer<StepExecutionRequest> work) {
    Message<?> message = channel.receive(0);
    if (message == null) {
      return false;
    }
    work.accept((StepExecutionRequest) message.getPayload());
    return true;
  }
}
