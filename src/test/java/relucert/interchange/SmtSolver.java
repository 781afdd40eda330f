package relucert.interchange;

import de.uni_freiburg.informatik.ultimate.smtinterpol.DefaultLogger;
import de.uni_freiburg.informatik.ultimate.smtinterpol.LogProxy;
import de.uni_freiburg.informatik.ultimate.smtinterpol.option.OptionMap;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.ParseEnvironment;
import de.uni_freiburg.informatik.ultimate.smtinterpol.smtlib2.SMTInterpol;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** Runs SMT-LIB scripts by SMTInterpol, through its reader of the language. */
public final class SmtSolver {
  private SmtSolver() {}

  /**
   * Runs a script.
   *
   * @param script its text
   * @return the answers to its commands but {@code success}; an error is {@code error: ...}
   */
  public static List<String> answers(String script) {
    DefaultLogger logger = new DefaultLogger();
    logger.setLoglevel(LogProxy.LOGLEVEL_OFF);
    OptionMap options = new OptionMap(logger, true);
    List<String> answers = new ArrayList<>();
    ParseEnvironment environment =
        new ParseEnvironment(new SMTInterpol(options), options) {
          @Override
          public void printSuccess() {}

          @Override
          public void printError(String message) {
            answers.add("error: " + message);
          }

          @Override
          public void printResponse(Object response) {
            answers.add(response.toString().strip());
          }
        };
    environment.parseStream(new StringReader(script), "script");
    return answers;
  }

  /**
   * Tells whether a script with one {@code check-sat} is satisfiable.
   *
   * @param script its text
   * @return {@code sat}, {@code unsat} or whatever the first answer was
   */
  public static String verdict(String script) {
    return answers(script).get(0);
  }
}
