package relucert.experiment.training;

import ai.djl.engine.Engine;
import java.nio.file.Path;
import relucert.experiment.UnavailableExperimentException;

/**
 * The library that multiplies the matrices: DJL over PyTorch. It is not part of the jar; {@code
 * ./relucert} puts it on the class path, Maven on that of the tests. It is kept off the network and
 * unpacks its native code below {@code target/}, unless the system properties say otherwise.
 *
 * <p>Each training runs on one thread, so that a sum has one order and a rerun gives the same bits.
 */
public final class TrainingLibrary {
  private TrainingLibrary() {}

  /**
   * Loads the library, once a process.
   *
   * @return its name and version, for the record
   * @throws UnavailableExperimentException if it, or its native part for this machine, is missing
   */
  public static String open() {
    set("ai.djl.offline", "true");
    set("ai.djl.pytorch.num_threads", "1");
    set("ai.djl.pytorch.num_interop_threads", "1");
    set("DJL_CACHE_DIR", Path.of("target", "djl").toAbsolutePath().toString());
    set("ENGINE_CACHE_DIR", System.getProperty("DJL_CACHE_DIR"));
    set("OPT_OUT_TRACKING", "true");
    try {
      return Loaded.VERSION;
    } catch (NoClassDefFoundError | ExceptionInInitializerError e) {
      throw new UnavailableExperimentException(
          "training needs the library DJL ("
              + reason(e)
              + "): run it with ./relucert from a clone of the project");
    }
  }

  /** Tells whether {@link #open} would succeed. */
  static boolean isPresent() {
    try {
      open();
      return true;
    } catch (UnavailableExperimentException e) {
      return false;
    }
  }

  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null || message.contains("ai/djl") || message.contains("ai.djl")
        ? "not on the class path"
        : message.lines().findFirst().orElse("cannot be loaded");
  }

  private static void set(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /** Initialized at the first use, after the settings are made. */
  private static final class Loaded {
    static final String VERSION =
        "DJL " + Engine.getDjlVersion() + ", " + name() + ", single precision, one thread each";

    private static String name() {
      Engine engine = Engine.getInstance();
      return engine.getEngineName() + " " + engine.getVersion();
    }
  }
}
