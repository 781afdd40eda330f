package relucert.checker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.Place;
import relucert.certificate.Evidence.Window;
import relucert.certificate.PrintedBound;
import relucert.certificate.Statement;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * A second judge of certificates, which shares no code with the first and goes other ways: networks
 * are evaluated neuron by neuron with fractions, windows compared pair by pair, cone cases listed
 * by recursion, covers evaluated as functions on samples of several spacings.
 */
public final class CertificateOracle {
  private static final BigFraction ZERO = BigFraction.ZERO;

  private CertificateOracle() {}

  /** Tells whether the evidence proves the statement. */
  public static boolean confirms(Certificate certificate) {
    Statement statement = certificate.statement();
    Evidence evidence = certificate.evidence();
    if (statement instanceof Statement.FitsNeurons s && evidence instanceof Evidence.Witness e) {
      return network(s, e.network());
    }
    if (statement instanceof Statement.FitsBreakpoints s
        && evidence instanceof Evidence.Function e) {
      return function(s, e);
    }
    if (statement instanceof Statement.NeedsBreakpoints s
        && evidence instanceof Evidence.Packing e) {
      return packing(s.instance(), s.breakpoints(), false, e.windows());
    }
    if (statement instanceof Statement.NeedsNeurons s && evidence instanceof Evidence.Packing e) {
      return packing(s.instance(), s.neurons(), s.oneDirection(), e.windows());
    }
    if (statement instanceof Statement.NeedsNeurons s && evidence instanceof Evidence.ConeCases e) {
      return coneCases(s, e);
    }
    if (statement instanceof Statement.NeedsNeurons s && evidence instanceof Evidence.ReachSets) {
      return ReachSetsOracle.isTrue(s);
    }
    if (statement instanceof Statement.AlwaysFits s && evidence instanceof Evidence.Cover e) {
      return cover(s, e) && s.neurons() >= worstCase(s.tuned(), s.oneDirection());
    }
    if (statement instanceof Statement.NeedsLayeredNeurons s) {
      return LayeredOracle.confirms(s, evidence);
    }
    if (statement instanceof Statement.WorstCase s) {
      return LayeredOracle.confirms(s, evidence);
    }
    if (statement instanceof Statement.Capacity s && evidence instanceof Evidence.Parts e) {
      return CapacityOracle.confirms(s, e.certificates());
    }
    if (statement instanceof Statement.Violated s && evidence instanceof Evidence.Parts e) {
      return e.certificates().stream().allMatch(CertificateOracle::confirms)
          && violated(s.bound(), e.certificates());
    }
    return false;
  }

  /** W(T) of Theorem A and its like for one direction, from the runs of a bit string. */
  public static int worstCase(TunedSet tuned, boolean oneDirection) {
    StringBuilder bits = new StringBuilder();
    for (int i = 1; i <= tuned.k(); i++) {
      bits.append(tuned.contains(i) ? '1' : '0');
    }
    int retained = bits.toString().replaceAll("000+", "00").length();
    if (oneDirection) {
      return retained - (bits.indexOf("00") == 0 ? 2 : 1);
    }
    return bits.indexOf("00") >= 0 || tuned.k() >= 5 ? retained - 2 : tuned.k() - 1;
  }

  // ---- witnesses

  private static boolean network(Statement.FitsNeurons statement, Network network) {
    Instance instance = statement.instance();
    int neurons = 0;
    List<Layer> layers = network.layers();
    for (Layer layer : layers.subList(0, layers.size() - 1)) {
      neurons += layer.biases().size();
    }
    if (layers.size() != statement.layers()
        || neurons > statement.neurons()
        || layers.get(0).weights().columns() != instance.dimension()) {
      return false;
    }
    for (int i = 1; i <= instance.k(); i++) {
      if (!same(value(network, instance.point(i)), instance.target(i))) {
        return false;
      }
    }
    return true;
  }

  /** The value of a network, one neuron after the other. */
  public static BigFraction value(Network network, RationalVector x) {
    List<BigFraction> signal = x.entries();
    for (int l = 0; l < network.layers().size(); l++) {
      Layer layer = network.layers().get(l);
      List<BigFraction> next = new ArrayList<>();
      for (int j = 0; j < layer.biases().size(); j++) {
        BigFraction sum = layer.biases().get(j);
        for (int i = 0; i < signal.size(); i++) {
          sum = sum.add(layer.weights().get(j, i).multiply(signal.get(i)));
        }
        next.add(l + 1 < network.layers().size() ? positive(sum) : sum);
      }
      signal = next;
    }
    return signal.get(0);
  }

  private static boolean function(Statement.FitsBreakpoints statement, Evidence.Function f) {
    Instance instance = statement.instance();
    if (instance.dimension() != 1 || f.turns().size() > statement.breakpoints()) {
      return false;
    }
    for (int i = 1; i <= instance.k(); i++) {
      BigFraction x = instance.point(i).get(0);
      BigFraction value = f.constant().add(f.slope().multiply(x));
      for (Evidence.Turn turn : f.turns()) {
        value = value.add(turn.jump().multiply(positive(x.subtract(turn.breakpoint()))));
      }
      if (!same(value, instance.target(i))) {
        return false;
      }
    }
    return true;
  }

  // ---- windows

  static boolean packing(
      Instance instance, int needed, boolean oneDirection, List<Window> windows) {
    List<BigFraction> at = coordinates(instance);
    if (at.isEmpty() || windows.size() < needed) {
      return false;
    }
    for (int i = 1; oneDirection && i < at.size(); i++) {
      if (!less(at.get(i - 1), at.get(i))) {
        return false;
      }
    }
    for (Window window : windows) {
      if (!isForced(instance, at, window, oneDirection)) {
        return false;
      }
    }
    for (int i = 0; i < windows.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (windows.get(i).sign() == windows.get(j).sign()
            && overlap(at, windows.get(i), windows.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isForced(
      Instance instance, List<BigFraction> at, Window window, boolean oneDirection) {
    int k = instance.k();
    int l = window.left();
    int m = window.middle();
    int r = window.right();
    if (l < 0 || l > k || m < 1 || m > k || r < 1 || r > k || (l == 0 && !oneDirection)) {
      return false;
    }
    BigFraction left = l == 0 ? instance.target(m) : instance.target(l);
    // Without a left sample the function starts flat: any place on the left will do.
    BigFraction start = l == 0 ? at.get(m - 1).subtract(1) : at.get(l - 1);
    if (!less(start, at.get(m - 1)) || !less(at.get(m - 1), at.get(r - 1))) {
      return false;
    }
    // The chord from left to right, at the middle sample.
    BigFraction part = at.get(m - 1).subtract(start).divide(at.get(r - 1).subtract(start));
    BigFraction chord = left.add(instance.target(r).subtract(left).multiply(part));
    BigFraction below = chord.subtract(instance.target(m));
    return window.sign() == 1 ? below.signum() > 0 : window.sign() == -1 && below.signum() < 0;
  }

  private static boolean overlap(List<BigFraction> at, Window a, Window b) {
    boolean aBefore = b.left() != 0 && !less(at.get(b.left() - 1), at.get(a.right() - 1));
    boolean bBefore = a.left() != 0 && !less(at.get(a.left() - 1), at.get(b.right() - 1));
    return !aBefore && !bBefore;
  }

  /**
   * Coordinates along the line of the samples, growing from sample 1 to 2; empty if there is none.
   */
  static List<BigFraction> coordinates(Instance instance) {
    int k = instance.k();
    for (int a = 0; a < instance.dimension(); a++) {
      for (int b = 0; b < a; b++) {
        for (int i = 1; i <= k; i++) {
          for (int j = 1; j < i; j++) {
            BigFraction det =
                difference(instance, i, a)
                    .multiply(difference(instance, j, b))
                    .subtract(difference(instance, i, b).multiply(difference(instance, j, a)));
            if (det.signum() != 0) {
              return List.of();
            }
          }
        }
      }
    }
    List<BigFraction> at = new ArrayList<>();
    for (int i = 1; i <= k; i++) {
      BigFraction sum = ZERO;
      for (int a = 0; k > 1 && a < instance.dimension(); a++) {
        sum = sum.add(difference(instance, i, a).multiply(difference(instance, 2, a)));
      }
      at.add(sum);
    }
    return at;
  }

  private static BigFraction difference(Instance instance, int sample, int axis) {
    return instance.point(sample).get(axis).subtract(instance.point(1).get(axis));
  }

  // ---- cone cases

  private static boolean coneCases(Statement.NeedsNeurons statement, Evidence.ConeCases evidence) {
    Instance instance = statement.instance();
    List<BigFraction> at = coordinates(instance);
    if (statement.neurons() < 1 || at.size() < 2) {
      return false;
    }
    List<BigFraction> sorted = at.stream().sorted(BigFraction::compareTo).toList();
    List<BigFraction> targets = new ArrayList<>();
    for (BigFraction x : sorted) {
      targets.add(instance.target(at.indexOf(x) + 1));
    }
    List<List<Integer>> cases = new ArrayList<>();
    list(cases, new ArrayList<>(), 4 * (sorted.size() - 1), statement.neurons() - 1);
    if (cases.size() != evidence.choice().size()) {
      return false;
    }
    for (RationalVector y : evidence.functionals()) {
      if (y.size() != sorted.size()
          || dot(y, targets).signum() >= 0
          || dot(y, targets.stream().map(z -> BigFraction.ONE).toList()).signum() != 0) {
        return false;
      }
    }
    for (int c = 0; c < cases.size(); c++) {
      int choice = evidence.choice().get(c);
      if (choice < 0 || choice >= evidence.functionals().size()) {
        return false;
      }
      for (int cone : cases.get(c)) {
        // A cone is spanned by the neurons at the ends of its gap; look at one inside as well.
        for (int part = 0; part <= 2; part++) {
          BigFraction from = sorted.get(cone / 4);
          BigFraction to = sorted.get(cone / 4 + 1);
          BigFraction t = from.add(to.subtract(from).multiply(part).divide(2));
          List<BigFraction> neuron =
              sorted.stream().map(x -> neuron(x, t, cone / 2 % 2 == 1, cone % 2 == 1)).toList();
          if (dot(evidence.functionals().get(choice), neuron).signum() < 0) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static BigFraction neuron(BigFraction x, BigFraction t, boolean left, boolean negative) {
    BigFraction value = positive(left ? t.subtract(x) : x.subtract(t));
    return negative ? value.negate() : value;
  }

  private static void list(List<List<Integer>> cases, List<Integer> head, int cones, int length) {
    if (head.size() == length) {
      cases.add(List.copyOf(head));
      return;
    }
    for (int c = head.isEmpty() ? 0 : head.get(head.size() - 1); c < cones; c++) {
      head.add(c);
      list(cases, head, cones, length);
      head.remove(head.size() - 1);
    }
  }

  private static BigFraction dot(RationalVector y, List<BigFraction> v) {
    BigFraction sum = ZERO;
    for (int i = 0; i < v.size(); i++) {
      sum = sum.add(y.get(i).multiply(v.get(i)));
    }
    return sum;
  }

  // ---- covers

  private static boolean cover(Statement.AlwaysFits statement, Evidence.Cover cover) {
    TunedSet tuned = statement.tuned();
    int free = 0;
    List<Integer> retained = retained(tuned);
    for (int r = 1; r < retained.size(); r++) {
      free += isFlat(tuned, retained, r) ? 0 : 1;
    }
    int patterns = 1;
    for (int g = 0; g < cover.signed(); g++) {
      patterns *= 2;
    }
    if (cover.signed() < 0
        || cover.signed() > free
        || cover.generators().size() != free
        || cover.cells().size() != patterns
        || !isIndependent(cover.generators())) {
      return false;
    }
    for (int pattern = 0; pattern < patterns; pattern++) {
      if (!cell(statement, retained, cover, pattern)) {
        return false;
      }
    }
    return true;
  }

  /** J(T) by the neighbours: a sample is omitted if it and both its neighbours are outside T. */
  private static List<Integer> retained(TunedSet tuned) {
    List<Integer> retained = new ArrayList<>();
    for (int i = 1; i <= tuned.k(); i++) {
      boolean inner =
          i > 1
              && i < tuned.k()
              && !tuned.contains(i - 1)
              && !tuned.contains(i)
              && !tuned.contains(i + 1);
      if (!inner) {
        retained.add(i);
      }
    }
    return retained;
  }

  private static boolean isFlat(TunedSet tuned, List<Integer> retained, int gap) {
    for (int i = retained.get(gap - 1); i <= retained.get(gap); i++) {
      if (tuned.contains(i)) {
        return false;
      }
    }
    return true;
  }

  /** No generator is a combination of the others: Gram's determinant by elimination is not 0. */
  private static boolean isIndependent(List<RationalVector> vectors) {
    int n = vectors.size();
    BigFraction[][] gram = new BigFraction[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (vectors.get(i).size() != vectors.get(j).size()) {
          return false;
        }
        gram[i][j] = dot(vectors.get(i), vectors.get(j).entries());
      }
    }
    for (int p = 0; p < n; p++) {
      // A Gram matrix of independent vectors is positive definite: pivots on the diagonal.
      if (gram[p][p].signum() <= 0) {
        return false;
      }
      for (int i = p + 1; i < n; i++) {
        BigFraction factor = gram[i][p].divide(gram[p][p]);
        for (int j = p; j < n; j++) {
          gram[i][j] = gram[i][j].subtract(factor.multiply(gram[p][j]));
        }
      }
    }
    return true;
  }

  private static boolean cell(
      Statement.AlwaysFits statement, List<Integer> retained, Evidence.Cover cover, int pattern) {
    Evidence.Cell cell = cover.cells().get(pattern);
    int gaps = retained.size() - 1;
    if (cell.places().size() > statement.neurons()
        || cell.shares().size() != cover.generators().size()) {
      return false;
    }
    for (Place place : cell.places()) {
      boolean moving = place.sign() != 0;
      if ((place.facesLeft() && statement.oneDirection())
          || place.at() < 1
          || place.at() > retained.size()
          || (moving && place.sign() != 1 && place.sign() != -1)
          || (moving && place.at() > gaps)
          || (moving && retained.get(place.at()) != retained.get(place.at() - 1) + 1)) {
        return false;
      }
    }
    for (int g = 0; g < cover.generators().size(); g++) {
      boolean signed = g < cover.signed();
      boolean minus = signed && pattern / (1 << g) % 2 == 1;
      for (int spacing = 0; spacing < 2; spacing++) {
        if (!fits(cell, cell.shares().get(g), cover.generators().get(g), minus, signed, spacing)) {
          return false;
        }
      }
      for (int gap = 1; gap <= gaps; gap++) {
        if (isFlat(statement.tuned(), retained, gap)
            && cover.generators().get(g).get(gap - 1).signum() != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the shape, as a sum of real neurons on a line, has the generator's chords. */
  private static boolean fits(
      Evidence.Cell cell,
      List<Evidence.Share> shares,
      RationalVector chords,
      boolean minus,
      boolean signed,
      int spacing) {
    int n = chords.size() + 1;
    if (shares.size() != cell.places().size()) {
      return false;
    }
    BigFraction[] x = new BigFraction[n];
    BigFraction[] f = new BigFraction[n];
    for (int i = 0; i < n; i++) {
      x[i] = BigFraction.of(spacing == 0 ? i + 1 : i * i * i - 2 * i + 1, spacing + 1);
      f[i] = ZERO;
    }
    for (int i = 1; i < n; i++) {
      if (!less(x[i - 1], x[i])) {
        x[i] = x[i - 1].add(BigFraction.of(1, 7));
      }
    }
    for (int j = 0; j < shares.size(); j++) {
      Place place = cell.places().get(j);
      BigFraction first = shares.get(j).first();
      BigFraction second = shares.get(j).second();
      BigFraction weight = first.add(second);
      BigFraction breakpoint = x[place.at() - 1];
      if (place.sign() == 0 ? second.signum() != 0 : !signed && first.signum() != 0) {
        return false;
      }
      if (place.sign() != 0) {
        if (first.signum() * second.signum() < 0
            || weight.signum() * place.sign() < 0
            || (!signed && weight.signum() != 0)) {
          return false;
        }
        if (weight.signum() != 0) {
          // One neuron: its breakpoint divides the gap in the ratio of the two parts.
          breakpoint =
              first.multiply(x[place.at() - 1]).add(second.multiply(x[place.at()])).divide(weight);
        }
      }
      for (int i = 0; i < n; i++) {
        f[i] = f[i].add(weight.multiply(neuron(x[i], breakpoint, place.facesLeft(), false)));
      }
    }
    for (int i = 1; i < n; i++) {
      BigFraction chord = f[i].subtract(f[i - 1]).divide(x[i].subtract(x[i - 1]));
      if (!same(chord, minus ? chords.get(i - 1).negate() : chords.get(i - 1))) {
        return false;
      }
    }
    return true;
  }

  // ---- printed bounds

  private static boolean violated(PrintedBound bound, List<Certificate> parts) {
    if (parts.isEmpty()) {
      return false;
    }
    Statement first = parts.get(0).statement();
    if (bound == PrintedBound.COROLLARY_4_2_1) {
      return first instanceof Statement.AlwaysFits s && corollary(parts, s.tuned());
    }
    if (parts.size() != 1) {
      return false;
    }
    if (bound == PrintedBound.FIGURE_3) {
      return first instanceof Statement.FitsBreakpoints s
          && s.instance().k() - 2L > s.breakpoints()
          && isFigure3(s.instance());
    }
    if (first instanceof Statement.NeedsBreakpoints s) {
      long pieces = s.breakpoints() + 1L;
      long samples = s.instance().k();
      long n = s.instance().tuned().members().size();
      if (bound == PrintedBound.THEOREM_5_1_SPLIT) {
        // m = breakpoints - 1 in widths (1, m - 1), both positive.
        return samples >= 3 && pieces >= 4 && (pieces - 2) * (pieces - 2) / 16 >= samples;
      }
      return bound == PrintedBound.SUMMARY_PIECES && pieces * pieces > 108 * n + 72;
    }
    if (first instanceof Statement.FitsNeurons s && bound == PrintedBound.THEOREM_5_1_2) {
      int forced = Math.min(3 * s.instance().tuned().members().size(), s.instance().k() - 2);
      long sum = 0;
      for (long i = 1; i <= s.neurons() && sum < forced; i++) {
        sum += i;
      }
      return s.layers() == 3 && s.instance().k() >= 3 && sum < forced;
    }
    if (!(first instanceof Statement.FitsNeurons s)) {
      return false;
    }
    int k = s.instance().k();
    int n = s.instance().tuned().members().size();
    boolean below = s.layers() == 2 && k >= 3 && 3 * n > s.neurons() && k - 2 > s.neurons();
    boolean nonZero =
        n >= 1
            && n < k
            && s.instance().targets().entries().stream().filter(z -> z.signum() != 0).count() == n;
    return below
        && (bound == PrintedBound.THEOREM_4_1_2
            || (nonZero && bound == PrintedBound.THEOREM_4_1_2_NONZERO));
  }

  private static boolean isFigure3(Instance instance) {
    String figure = instance.toString();
    StringBuilder x = new StringBuilder();
    StringBuilder z = new StringBuilder();
    StringBuilder t = new StringBuilder();
    int k = instance.k();
    for (int i = 1; i <= k; i++) {
      x.append(i == 1 ? "" : ", ").append("(").append(i).append(")");
      z.append(i == 1 ? "" : ", ").append(i % 2 == 1 ? "0" : i % 4 == 0 ? "2" : "-1");
      t.append(i % 2 == 1 ? "" : (i == 2 ? "" : ", ") + i);
    }
    return k % 2 == 1
        && k >= 3
        && figure.equals("x = [" + x + "], z = (" + z + "), T = {" + t + "}");
  }

  private static boolean corollary(List<Certificate> parts, TunedSet first) {
    int k = first.k();
    int n = first.members().size();
    int m = 0;
    Set<Set<Integer>> covered = new HashSet<>();
    for (Certificate part : parts) {
      if (!(part.statement() instanceof Statement.AlwaysFits s)) {
        return false;
      }
      m = Math.max(m, s.neurons());
      if (s.tuned().k() == k && s.tuned().size() == n) {
        covered.add(Set.copyOf(s.tuned().members()));
      }
    }
    long all = 1;
    for (int i = 0; i < n; i++) {
      all = all * (k - i) / (i + 1);
    }
    return k >= 3 && k >= m + 2L && 3L * n > m && covered.size() == all;
  }

  // ---- numbers

  private static BigFraction positive(BigFraction t) {
    return t.signum() > 0 ? t : ZERO;
  }

  static boolean less(BigFraction a, BigFraction b) {
    return b.subtract(a).signum() > 0;
  }

  private static boolean same(BigFraction a, BigFraction b) {
    return a.subtract(b).signum() == 0;
  }
}
