package org.rasoat.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.drools.drl.ast.descr.RuleDescr;
import org.rasoat.facts.RowType;

/**
 * Tests the tables of the pages: each condition of a rule is turned round and taken away, and each
 * time some table must notice. A change that no table notices shows what the tables leave open.
 */
public final class MutationTests {

  /**
   * Below this many rules, compiling the pack once more takes longer than a second worker saves.
   */
  private static final int RULES_PER_WORKER = 10;

  private final RuleBook book;
  private final RuleTests tests;

  /**
   * Mutation tests of a pack.
   *
   * @param book the pack's rules
   * @param tests its pages
   */
  public MutationTests(RuleBook book, RuleTests tests) {
    this.book = book;
    this.tests = tests;
  }

  /**
   * What came of the changes.
   *
   * @param killed the changes that some table noticed
   * @param survivors the changes that none did
   * @param invalid how many changes do not compile, and say nothing
   */
  public record Result(List<Mutant> killed, List<Mutant> survivors, int invalid) {
    public Result {
      killed = List.copyOf(killed);
      survivors = List.copyOf(survivors);
    }

    /** How many of a hundred changes were noticed; 100 if there were none. */
    public double score() {
      int all = killed.size() + survivors.size();
      return all == 0 ? 100 : 100.0 * killed.size() / all;
    }

    /** What came of the changes of each rule together. */
    static Result of(Collection<Result> parts) {
      return new Result(
          parts.stream().flatMap(part -> part.killed().stream()).toList(),
          parts.stream().flatMap(part -> part.survivors().stream()).toList(),
          parts.stream().mapToInt(Result::invalid).sum());
    }
  }

  /** A rule to change, and the rules whose tables may notice. */
  private record Task(DrlFile file, RuleDescr rule, List<RuleCode> users) {}

  /**
   * Changes the conditions of rules, and of the derivations that they rest upon, one at a time.
   *
   * @param ids the rules
   * @param done told after each rule, from any thread
   */
  public Result run(List<String> ids, Consumer<String> done) {
    List<Task> tasks = tasks(ids);
    int workers =
        Math.max(
            1,
            Math.min(Runtime.getRuntime().availableProcessors(), tasks.size() / RULES_PER_WORKER));
    BlockingQueue<RuleBook> books = new LinkedBlockingQueue<>(books(workers));
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<Result>> results = new ArrayList<>();
      for (Task task : tasks) {
        results.add(pool.submit(() -> run(task, books, done)));
      }
      List<Result> parts = new ArrayList<>();
      for (Future<Result> result : results) {
        parts.add(result.get());
      }
      return Result.of(parts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while rules were changed", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  /** A book for each worker: two compilations on top of the same classes would meet in them. */
  private List<RuleBook> books(int workers) {
    List<RuleBook> books = new ArrayList<>(List.of(book));
    while (books.size() < workers) {
      books.add(book.again());
    }
    return books;
  }

  private Result run(Task task, BlockingQueue<RuleBook> books, Consumer<String> done)
      throws InterruptedException {
    RuleBook own = books.take();
    try {
      Mutation mutation = mutation(own, task);
      return RuleReader.derives(task.rule())
          ? new DerivationMutants(own, tests, task.users()).run(mutation)
          : new RuleMutants(own, tests, task.users().get(0)).run(mutation);
    } finally {
      books.put(own);
      done.accept(task.rule().getName());
    }
  }

  /** The changes of the rule as this book has parsed it. */
  private static Mutation mutation(RuleBook own, Task task) {
    for (DrlFile file : own.pack().files()) {
      for (RuleDescr rule : file.content().getRules()) {
        if (file.name().equals(task.file().name())
            && rule.getName().equals(task.rule().getName())) {
          return Mutation.of(file, rule, settled(own, task.users()));
        }
      }
    }
    throw new IllegalStateException("the pack was changed meanwhile");
  }

  /** The values of reference tables that all of these rules need. */
  private static Set<String> settled(RuleBook book, List<RuleCode> users) {
    Set<String> settled = new LinkedHashSet<>();
    for (RowType type : book.schema().types()) {
      if (book.reference(type)) {
        type.fields().forEach(field -> settled.add(type.name() + "." + field.name()));
      }
    }
    for (RuleCode user : users) {
      settled.removeAll(user.optional());
      book.pack().derivationsFor(user.id()).forEach(one -> settled.removeAll(one.optional()));
    }
    return settled;
  }

  private List<Task> tasks(List<String> ids) {
    List<Task> tasks = new ArrayList<>();
    for (DrlFile file : book.pack().files()) {
      for (RuleDescr rule : file.content().getRules()) {
        List<RuleCode> users = users(rule.getName(), ids);
        if (!users.isEmpty()) {
          tasks.add(new Task(file, rule, users));
        }
      }
    }
    return tasks;
  }

  /** The rules whose tables may notice a change of this one. */
  private List<RuleCode> users(String name, List<String> ids) {
    return book.pack().codes().stream()
        .filter(code -> ids.contains(code.id()))
        .filter(
            code -> code.id().equals(name) || book.pack().derivationsOf(code.id()).contains(name))
        .toList();
  }
}
