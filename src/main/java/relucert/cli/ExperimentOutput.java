package relucert.cli;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import relucert.experiment.CellJournal;
import relucert.experiment.CellJournalException;
import relucert.experiment.CellStore;
import relucert.experiment.Chart;
import relucert.experiment.ExperimentResult;
import relucert.experiment.UnavailableExperimentException;
import relucert.experiment.UnusableCellException;
import relucert.interchange.BadInput;
import relucert.interchange.ExperimentFile;
import relucert.interchange.OutputFile;
import relucert.report.chart.ChartSvg;

/**
 * Runs an experiment and puts its result into a folder, by way of a journal in it that a killed run
 * leaves. The journal goes only after all files are in place.
 */
final class ExperimentOutput {
  private static final String JOURNAL = "cells.journal";

  private final Path folder;
  private final String question;

  /**
   * @param folder that of all experiments
   * @param name the name of the experiment, which becomes a folder
   * @param question what it asks
   */
  ExperimentOutput(Path folder, String name, String question) {
    this.folder = folder.resolve(name);
    this.question = question;
  }

  /** The file that describes the result. */
  Path main(ExperimentResult result) {
    return folder.resolve(result.name() + ".json");
  }

  /**
   * Runs with a journal and writes all files.
   *
   * @param header what the journal is of
   * @param resume whether to go on with a journal that is there
   * @param run runs the experiment
   * @throws BadInput if the journal exists without --resume, is of another run or in use, a cell of
   *     it is of another version, or a file cannot be written
   */
  ExperimentResult written(
      String header, boolean resume, Function<CellStore, ExperimentResult> run) {
    Path beside = folder.resolve(JOURNAL);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new BadInput(folder, "expected a folder that exists or can be made");
    }
    try (CellJournal journal = CellJournal.open(beside, header, resume)) {
      ExperimentResult result = run(run, journal);
      ImmutableSet<Path> earlier = earlier(result);
      ImmutableList<OutputFile> files = files(result);
      OutputFile.writeAll(files);
      for (Path file : earlier) {
        if (files.stream().noneMatch(f -> f.path().equals(file))) {
          Files.deleteIfExists(file);
        }
      }
      journal.delete();
      return result;
    } catch (FileAlreadyExistsException e) {
      throw new BadInput(beside, "expected no journal, found one; --resume goes on with it");
    } catch (CellJournalException | UnusableCellException e) {
      throw new BadInput(beside, String.valueOf(e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      throw new BadInput(beside, "expected a writable journal, but: " + e.getMessage());
    }
  }

  /** A run that could not begin leaves no journal for the next one to stumble over. */
  private static ExperimentResult run(
      Function<CellStore, ExperimentResult> run, CellJournal journal) throws IOException {
    try {
      return run.apply(journal);
    } catch (UnavailableExperimentException e) {
      if (journal.isEmpty()) {
        journal.delete();
      }
      throw e;
    }
  }

  /** The files of the result that is replaced: one of another size may have more. */
  private ImmutableSet<Path> earlier(ExperimentResult result) {
    if (!Files.exists(main(result))) {
      return ImmutableSet.of();
    }
    try {
      return files(ExperimentFile.read(main(result)).result()).stream()
          .map(OutputFile::path)
          .collect(toImmutableSet());
    } catch (BadInput e) {
      // It does not say which files are its own.
      return ImmutableSet.of();
    }
  }

  private ImmutableList<OutputFile> files(ExperimentResult result) {
    ImmutableList.Builder<OutputFile> files = ImmutableList.builder();
    files.addAll(new ExperimentFile(question, result).files(folder));
    for (Chart chart : result.charts()) {
      files.add(OutputFile.of(folder.resolve(chart.name() + ".svg"), ChartSvg.file(chart, result)));
    }
    return files.build();
  }

  /**
   * Reads all results in a folder.
   *
   * @param folder that of all experiments
   * @return the results by name
   * @throws BadInput if there is none or one cannot be read
   */
  static ImmutableList<ExperimentFile> read(Path folder) {
    List<Path> found;
    try (Stream<Path> inside = Files.list(folder)) {
      found =
          inside
              .map(path -> path.resolve(path.getFileName() + ".json"))
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new BadInput(folder, "expected a readable folder");
    }
    if (found.isEmpty()) {
      throw new BadInput(folder, "expected a folder with results of experiments, found none");
    }
    return found.stream().map(ExperimentFile::read).collect(ImmutableList.toImmutableList());
  }
}
