package relucert.certificate;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.exact.Polynomial;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

/** Reads the canonical text of certificates; the counterpart of {@link CertificateWriter}. */
public final class CertificateReader {
  /** Parts may contain parts; beyond this depth a text is rejected. */
  private static final int MAX_DEPTH = 4;

  /** Longest number accepted, in characters: longer ones make a check endless. */
  private static final int MAX_NUMBER = 20_000;

  /** Longest list accepted. */
  private static final int MAX_COUNT = 5_000_000;

  private final List<String> lines;
  private int next;
  private String[] words = {};

  private CertificateReader(List<String> lines) {
    this.lines = lines;
  }

  /**
   * Reads a certificate.
   *
   * @param text the whole text
   * @return the certificate
   * @throws MalformedCertificateException if the text is not the canonical text of a certificate;
   *     the message names the line and what was expected
   */
  public static Certificate read(String text) throws MalformedCertificateException {
    CertificateReader reader = new CertificateReader(Splitter.on('\n').splitToList(text));
    Certificate certificate;
    try {
      reader.advance(CertificateWriter.TAG);
      certificate = reader.certificate(0);
    } catch (IllegalArgumentException | ArithmeticException | IndexOutOfBoundsException e) {
      throw new MalformedCertificateException("line " + reader.next + ": " + e.getMessage());
    }
    reader.requireCanonical(Splitter.on('\n').splitToList(CertificateWriter.write(certificate)));
    return certificate;
  }

  /** One text for one certificate: no other blanks, order or unreduced numbers. */
  private void requireCanonical(List<String> canonical) throws MalformedCertificateException {
    int same = 0;
    while (same < Math.min(lines.size(), canonical.size())
        && lines.get(same).equals(canonical.get(same))) {
      same++;
    }
    next = same + 1;
    // The last of the canonical lines is empty: it is what follows the last newline.
    if (same + 1 < canonical.size()) {
      throw expected("\"" + canonical.get(same) + "\"");
    }
    if (!lines.equals(canonical)) {
      throw expected("a newline before and nothing more");
    }
  }

  /** Goes to the next line and requires its first word. */
  private void advance(String first) throws MalformedCertificateException {
    String line = next < lines.size() ? lines.get(next) : "";
    next++;
    words = line.split(" ", -1);
    if (!words[0].equals(first)) {
      throw expected("\"" + first + "\"");
    }
  }

  private MalformedCertificateException expected(String what) {
    return new MalformedCertificateException("line " + next + ": expected " + what);
  }

  private String word(int index) throws MalformedCertificateException {
    if (index >= words.length) {
      throw expected("at least " + (index + 1) + " words");
    }
    return words[index];
  }

  private int count(int index) throws MalformedCertificateException {
    int value = integer(index);
    if (value < 0 || value > MAX_COUNT) {
      throw expected("a count");
    }
    return value;
  }

  private int integer(int index) throws MalformedCertificateException {
    try {
      return Integer.parseInt(word(index));
    } catch (NumberFormatException e) {
      throw expected("an integer as word " + (index + 1));
    }
  }

  private BigFraction number(int index) throws MalformedCertificateException {
    return number(word(index));
  }

  private static BigFraction number(String word) {
    if (word.length() > MAX_NUMBER) {
      throw new IllegalArgumentException(
          "a number of " + word.length() + " characters; at most " + MAX_NUMBER + " are read");
    }
    return Rationals.parse(word);
  }

  private int sign(int index) throws MalformedCertificateException {
    return choice(index, "+", "-") ? 1 : -1;
  }

  private boolean choice(int index, String yes, String no) throws MalformedCertificateException {
    String word = word(index);
    if (!word.equals(yes) && !word.equals(no)) {
      throw expected("\"" + yes + "\" or \"" + no + "\" as word " + (index + 1));
    }
    return word.equals(yes);
  }

  /** The words from one index up to another as a vector. */
  private RationalVector vector(int from, int to) {
    return RationalVector.of(
        Arrays.stream(words, from, to)
            .filter(w -> !w.isEmpty())
            .map(CertificateReader::number)
            .toList());
  }

  private Certificate certificate(int depth) throws MalformedCertificateException {
    if (depth > MAX_DEPTH) {
      throw expected("at most " + MAX_DEPTH + " levels of parts");
    }
    Statement statement = statement();
    Evidence evidence = evidence(statement, depth);
    advance("end");
    return new Certificate(statement, evidence);
  }

  private Statement statement() throws MalformedCertificateException {
    advance("statement");
    return switch (word(1)) {
      case "fits-neurons" -> {
        int layers = count(2);
        int size = count(3);
        yield new Statement.FitsNeurons(instance(), layers, size);
      }
      case "needs-neurons" -> {
        int needed = count(2);
        boolean one = choice(3, "one-direction", "any-direction");
        yield new Statement.NeedsNeurons(instance(), needed, one);
      }
      case "fits-breakpoints" -> {
        int few = count(2);
        yield new Statement.FitsBreakpoints(instance(), few);
      }
      case "needs-breakpoints" -> {
        int least = count(2);
        yield new Statement.NeedsBreakpoints(instance(), least);
      }
      case "always-fits" -> {
        int neurons = count(2);
        boolean one = choice(3, "one-direction", "any-direction");
        yield new Statement.AlwaysFits(tuned(), neurons, one);
      }
      case "needs-layered-neurons" -> {
        int layers = count(2);
        int needed = count(3);
        yield new Statement.NeedsLayeredNeurons(instance(), layers, needed);
      }
      case "worst-case" -> new Statement.WorstCase(count(2), count(3), count(4), count(5));
      case "always-fits-layered" -> {
        int layers = count(2);
        int neurons = count(3);
        yield new Statement.AlwaysFitsLayered(tuned(), layers, neurons);
      }
      case "capacity" -> new Statement.Capacity(count(2), count(3), count(4), count(5));
      case "violated" -> {
        String id = word(2);
        yield new Statement.Violated(
            Arrays.stream(PrintedBound.values())
                .filter(b -> b.id().equals(id))
                .findFirst()
                .orElseThrow(() -> expected("the id of a printed bound")));
      }
      default -> throw expected("a kind of statement");
    };
  }

  private TunedSet tuned() throws MalformedCertificateException {
    advance("tuned");
    return TunedSet.of(count(1), integers(3));
  }

  /** The words from one index on as integers. */
  private ImmutableList<Integer> integers(int from) throws MalformedCertificateException {
    ImmutableList.Builder<Integer> integers = ImmutableList.builder();
    for (int i = from; i < words.length && !words[i].isEmpty(); i++) {
      integers.add(integer(i));
    }
    return integers.build();
  }

  private Instance instance() throws MalformedCertificateException {
    advance("instance");
    int k = count(1);
    int dimension = count(2);
    List<RationalVector> points = new ArrayList<>();
    List<BigFraction> targets = new ArrayList<>();
    List<Integer> tuned = new ArrayList<>();
    for (int i = 1; i <= k; i++) {
      advance("sample");
      points.add(vector(1, words.length - 3));
      targets.add(number(words.length - 2));
      if (choice(words.length - 1, "tuned", "kept")) {
        tuned.add(i);
      }
    }
    return Instance.of(
        RationalMatrix.of(dimension, points), RationalVector.of(targets), TunedSet.of(k, tuned));
  }

  private Evidence evidence(Statement statement, int depth) throws MalformedCertificateException {
    advance("evidence");
    return switch (word(1)) {
      case "network" -> new Evidence.Witness(network(count(2)));
      case "function" -> function();
      case "packing" -> new Evidence.Packing(windows(count(2)));
      case "two-runs" -> new Evidence.TwoRuns(windows(count(2)));
      case "zigzag" -> new Evidence.Zigzag(integers(2));
      case "parameter-count" -> new Evidence.ParameterCount();
      case "cone-cases" -> coneCases(count(2), count(3));
      case "cover" -> cover(count(2), count(3), count(4));
      case "reach-sets" -> reachSets(count(2));
      case "symbolic-cases" -> symbolicCases(statement, count(2));
      case "parts" -> parts(count(2), depth);
      default -> throw expected("a kind of evidence");
    };
  }

  private Evidence parts(int count, int depth) throws MalformedCertificateException {
    ImmutableList.Builder<Certificate> parts = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      parts.add(certificate(depth + 1));
    }
    return new Evidence.Parts(parts.build());
  }

  private Network network(int depth) throws MalformedCertificateException {
    List<Layer> layers = new ArrayList<>();
    for (int l = 0; l < depth; l++) {
      advance("layer");
      int outputs = count(1);
      int inputs = count(2);
      List<RationalVector> rows = new ArrayList<>();
      List<BigFraction> biases = new ArrayList<>();
      for (int i = 0; i < outputs; i++) {
        advance("row");
        rows.add(vector(1, words.length - 2));
        biases.add(number(words.length - 1));
      }
      layers.add(Layer.of(RationalMatrix.of(inputs, rows), RationalVector.of(biases)));
    }
    return Network.of(layers);
  }

  private Evidence function() throws MalformedCertificateException {
    int count = count(2);
    BigFraction constant = number(3);
    BigFraction slope = number(4);
    ImmutableList.Builder<Evidence.Turn> turns = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      advance("turn");
      turns.add(new Evidence.Turn(number(1), number(2)));
    }
    return new Evidence.Function(constant, slope, turns.build());
  }

  private ImmutableList<Evidence.Window> windows(int count) throws MalformedCertificateException {
    ImmutableList.Builder<Evidence.Window> windows = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      advance("window");
      windows.add(new Evidence.Window(count(1), count(2), count(3), sign(4)));
    }
    return windows.build();
  }

  private Evidence reachSets(int count) throws MalformedCertificateException {
    ImmutableList.Builder<Evidence.Reach> sets = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      advance("reach");
      int gap = count(1);
      String symbol = word(2);
      Evidence.Relation relation =
          Arrays.stream(Evidence.Relation.values())
              .filter(r -> r.symbol().equals(symbol))
              .findFirst()
              .orElseThrow(() -> expected("\"=\", \"<\" or \">\" as word 3"));
      boolean odd = choice(3, "odd", "even");
      ImmutableList.Builder<Evidence.CodeRange> ranges = ImmutableList.builder();
      for (int at = 4; at < words.length; at += 2) {
        ranges.add(new Evidence.CodeRange(code(at, "-inf"), code(at + 1, "inf")));
      }
      sets.add(new Evidence.Reach(gap, relation, odd, ranges.build()));
    }
    return new Evidence.ReachSets(sets.build());
  }

  /** An integer, or a word for its absence. */
  private @Nullable BigInteger code(int index, String none) throws MalformedCertificateException {
    String word = word(index);
    if (word.equals(none)) {
      return null;
    }
    if (word.length() > MAX_NUMBER) {
      throw expected("an integer of at most " + MAX_NUMBER + " characters");
    }
    try {
      return new BigInteger(word);
    } catch (NumberFormatException e) {
      throw expected("an integer or \"" + none + "\" as word " + (index + 1));
    }
  }

  private Evidence symbolicCases(Statement statement, int count)
      throws MalformedCertificateException {
    if (!(statement instanceof Statement.AlwaysFitsLayered s)) {
      throw expected("symbolic-cases for always-fits-layered only");
    }
    // Variables are named before anything is checked, so their number is bounded here.
    if (s.layers() > Evidence.SymbolicCases.MAX_LAYERS
        || s.tuned().k() > Evidence.SymbolicCases.MAX_SAMPLES
        || s.tuned().size() > Evidence.SymbolicCases.MAX_TUNED) {
      throw expected("fewer layers or samples for symbolic-cases");
    }
    List<String> names = Evidence.variables(s.tuned());
    ImmutableList.Builder<Evidence.SymbolicCase> cases = ImmutableList.builder();
    for (int c = 0; c < count; c++) {
      advance("case");
      ImmutableList.Builder<Integer> signs = ImmutableList.builder();
      for (int j = 1; j < words.length && !words[j].isEmpty(); j++) {
        signs.add(sign(j));
      }
      advance("over");
      Polynomial divisor = polynomial(word(1), names);
      ImmutableList.Builder<Evidence.SymbolicLayer> layers = ImmutableList.builder();
      for (int l = 0; l < s.layers(); l++) {
        layers.add(symbolicLayer(names));
      }
      cases.add(new Evidence.SymbolicCase(signs.build(), divisor, layers.build()));
    }
    return new Evidence.SymbolicCases(cases.build());
  }

  private Evidence.SymbolicLayer symbolicLayer(List<String> names)
      throws MalformedCertificateException {
    advance("layer");
    int outputs = count(1);
    int inputs = count(2);
    ImmutableList.Builder<ImmutableList<Polynomial>> rows = ImmutableList.builder();
    for (int i = 0; i < outputs; i++) {
      advance("row");
      ImmutableList.Builder<Polynomial> row = ImmutableList.builder();
      for (int j = 1; j < words.length; j++) {
        if (j != words.length - 2 && !words[j].isEmpty()) {
          row.add(polynomial(words[j], names));
        }
      }
      ImmutableList<Polynomial> made = row.build();
      if (made.isEmpty()) {
        throw expected("a bias");
      }
      rows.add(made);
    }
    return new Evidence.SymbolicLayer(inputs, rows.build());
  }

  private static Polynomial polynomial(String word, List<String> names) {
    if (word.length() > MAX_NUMBER) {
      throw new IllegalArgumentException(
          "a polynomial of " + word.length() + " characters; at most " + MAX_NUMBER + " are read");
    }
    return Polynomial.parse(word, names);
  }

  private Evidence coneCases(int functionals, int cases) throws MalformedCertificateException {
    ImmutableList.Builder<RationalVector> vectors = ImmutableList.builder();
    for (int i = 0; i < functionals; i++) {
      advance("functional");
      vectors.add(vector(1, words.length));
    }
    ImmutableList.Builder<Integer> choice = ImmutableList.builder();
    for (int i = 0; i < cases; i++) {
      advance("case");
      choice.add(count(1));
    }
    return new Evidence.ConeCases(vectors.build(), choice.build());
  }

  private Evidence cover(int signed, int generators, int cells)
      throws MalformedCertificateException {
    ImmutableList.Builder<RationalVector> basis = ImmutableList.builder();
    for (int i = 0; i < generators; i++) {
      advance("generator");
      basis.add(vector(1, words.length));
    }
    ImmutableList.Builder<Evidence.Cell> list = ImmutableList.builder();
    for (int i = 0; i < cells; i++) {
      list.add(cell(generators));
    }
    return new Evidence.Cover(signed, basis.build(), list.build());
  }

  private Evidence.Cell cell(int generators) throws MalformedCertificateException {
    advance("cell");
    int count = count(1);
    ImmutableList.Builder<Evidence.Place> places = ImmutableList.builder();
    for (int i = 0; i < count; i++) {
      advance("place");
      boolean facesLeft = choice(1, "left", "right");
      boolean fixed = choice(2, "sample", "gap");
      places.add(new Evidence.Place(facesLeft, count(3), fixed ? 0 : sign(4)));
    }
    ImmutableList.Builder<ImmutableList<Evidence.Share>> shares = ImmutableList.builder();
    for (int g = 0; g < generators; g++) {
      advance("shares");
      ImmutableList.Builder<Evidence.Share> row = ImmutableList.builder();
      for (int i = 0; i < count; i++) {
        row.add(new Evidence.Share(number(1 + 2 * i), number(2 + 2 * i)));
      }
      shares.add(row.build());
    }
    return new Evidence.Cell(places.build(), shares.build());
  }
}
