package relucert.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import relucert.construction.Construction;
import relucert.construction.Constructions;
import relucert.experiment.Experiment;
import relucert.experiment.Experiments;
import relucert.ledger.Claim;
import relucert.ledger.Ledger;

/** The words that a shell offers where an option takes one of a few. */
final class Candidates {
  private Candidates() {}

  /** Words in an order. */
  private abstract static class Words implements Iterable<String> {
    abstract List<String> words();

    @Override
    public Iterator<String> iterator() {
      return words().iterator();
    }
  }

  /** The constructions. */
  static final class Methods extends Words {
    @Override
    List<String> words() {
      return Stream.concat(
              Constructions.standard().all().stream(),
              Constructions.deep(ConstructCommand.LEAST_DEEP).all().stream())
          .map(Construction::name)
          .toList();
    }
  }

  /** The claims of the ledger. */
  static final class Claims extends Words {
    @Override
    List<String> words() {
      return Ledger.claims().stream().map(Claim::id).distinct().toList();
    }
  }

  /** The experiments. */
  static final class Names extends Words {
    @Override
    List<String> words() {
      return Experiments.all().stream().map(Experiment::name).toList();
    }
  }

  /** The commands. */
  static final class Commands extends Words {
    @Override
    List<String> words() {
      return Arrays.stream(Main.class.getAnnotation(Command.class).subcommands())
          .map(command -> command.getAnnotation(Command.class).name())
          .toList();
    }
  }

  /** The readings of a claim. */
  static final class Readings extends Words {
    @Override
    List<String> words() {
      return List.of("printed", "intended", "sharp");
    }
  }

  /** The formats of {@code export}. */
  static final class Formats extends Words {
    @Override
    List<String> words() {
      return List.of("smtlib", "onnx", "vnnlib", "latex");
    }
  }

  /** The tables of {@code export --to latex}. */
  static final class Tables extends Words {
    @Override
    List<String> words() {
      return List.of("capacity", "network", "ledger");
    }
  }

  /** The shells of {@code completion}. */
  static final class Shells extends Words {
    @Override
    List<String> words() {
      return List.of("bash");
    }
  }
}
