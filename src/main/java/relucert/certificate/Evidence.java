package relucert.certificate;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import relucert.exact.Polynomial;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.TunedSet;
import relucert.network.Network;

/** What a certificate offers in support of its statement. Plain data; nothing here is believed. */
public sealed interface Evidence {

  /**
   * A network, for {@link Statement.FitsNeurons}.
   *
   * @param network the witness
   */
  record Witness(Network network) implements Evidence {}

  /**
   * The function t -&gt; constant + slope * t + sum of turn * max(0, t - breakpoint), for {@link
   * Statement.FitsBreakpoints}.
   *
   * @param constant its value at 0 if all breakpoints are positive
   * @param slope its leftmost slope
   * @param turns its breakpoints
   */
  record Function(BigFraction constant, BigFraction slope, ImmutableList<Turn> turns)
      implements Evidence {

    /** Makes the numbers canonical. */
    public Function {
      constant = Rationals.canonical(constant);
      slope = Rationals.canonical(slope);
    }
  }

  /**
   * A change of slope.
   *
   * @param breakpoint where
   * @param jump by how much
   */
  record Turn(BigFraction breakpoint, BigFraction jump) {

    /** Makes the numbers canonical. */
    public Turn {
      breakpoint = Rationals.canonical(breakpoint);
      jump = Rationals.canonical(jump);
    }
  }

  /**
   * A packing of windows, for {@link Statement.NeedsNeurons}, {@link Statement.NeedsBreakpoints}
   * and {@link Statement.NeedsLayeredNeurons}.
   *
   * @param windows each forces a breakpoint of its own
   */
  record Packing(ImmutableList<Window> windows) implements Evidence {}

  /**
   * Three samples in order on the line whose second difference has a strict sign, which forces a
   * turn of that sign between the outer two. Where all neurons face along the line the left sample
   * may be 0, which stands for minus infinity: there such a network has slope 0.
   *
   * @param left the left sample's number, or 0
   * @param middle the middle sample's number
   * @param right the right sample's number
   * @param sign +1 or -1
   */
  record Window(int left, int middle, int right, int sign) {}

  /**
   * Two runs of windows, for {@link Statement.NeedsLayeredNeurons}: first windows of one sign, then
   * windows of the other, in their order on the line, none overlapping the one before.
   *
   * @param windows the first run followed by the second; either may be empty
   */
  record TwoRuns(ImmutableList<Window> windows) implements Evidence {}

  /**
   * Samples in their order on the line between which the targets rise and fall in turn, for {@link
   * Statement.NeedsLayeredNeurons}.
   *
   * @param samples the samples' numbers, two to four of them
   */
  record Zigzag(ImmutableList<Integer> samples) implements Evidence {}

  /**
   * A count of parameters, for {@link Statement.WorstCase}: networks with fewer parameters than
   * tuned samples cannot take all targets on them. The statement says all there is to say.
   */
  record ParameterCount() implements Evidence {}

  /**
   * A Farkas vector for every way in which neurons - 1 neurons can lie on the line, for {@link
   * Statement.NeedsNeurons}. The cones of one neuron are, for gap 1..n-1 (outermost), facing right
   * or left, sign + or - (innermost), numbered from 0; the cases are the non-decreasing sequences
   * of neurons - 1 cone numbers in lexicographic order.
   *
   * @param functionals vectors y over the samples in the order of the line
   * @param choice for each case the functional that refutes it, numbered from 0
   */
  record ConeCases(ImmutableList<RationalVector> functionals, ImmutableList<Integer> choice)
      implements Evidence {}

  /**
   * A cover of all labels by shapes, for {@link Statement.AlwaysFits}: a basis of the space of
   * chord vectors along J(T), and for each pattern of signs of its first members a shape that fits
   * the basis vectors with those signs (proofs/method.md).
   *
   * @param signed how many of the generators, from the first, come with a sign
   * @param generators the basis, vectors over the gaps of J(T)
   * @param cells one for each sign pattern, 2^signed of them; bit i of a cell's place (from 0) set
   *     means that generator i has a minus
   */
  record Cover(int signed, ImmutableList<RationalVector> generators, ImmutableList<Cell> cells)
      implements Evidence {}

  /**
   * A shape and how it fits each generator.
   *
   * @param places where each neuron is
   * @param shares for each generator and each neuron its part
   */
  record Cell(ImmutableList<Place> places, ImmutableList<ImmutableList<Share>> shares) {}

  /**
   * Where a neuron of a shape is: fixed at a retained sample with any coefficient, or anywhere in a
   * gap with a coefficient of one sign.
   *
   * @param facesLeft its facing
   * @param at the number of the retained sample, or of the gap (between retained samples at and at
   *     + 1), from 1
   * @param sign 0 if it is fixed at a sample, otherwise the sign of its coefficient
   */
  record Place(boolean facesLeft, int at, int sign) {}

  /**
   * The part of one neuron in fitting one generator: coefficients of hinges at the left and the
   * right end of its gap. A neuron fixed at a sample uses the first only.
   *
   * @param first the coefficient at sample {@code at}
   * @param second the coefficient at sample {@code at + 1}
   */
  record Share(BigFraction first, BigFraction second) {

    /** Makes the numbers canonical. */
    public Share {
      first = Rationals.canonical(first);
      second = Rationals.canonical(second);
    }
  }

  /**
   * Sets that the partial alternating sums of slopes cannot leave, for {@link
   * Statement.NeedsNeurons} with one neuron more than the least number of breakpoints
   * (proofs/FORMAT.md, section 3.11).
   *
   * @param sets one for each gap, relation and parity at which some sum is possible
   */
  record ReachSets(ImmutableList<Reach> sets) implements Evidence {
    /** The most samples of which reach sets are checked. */
    public static final int MAX_SAMPLES = 10_000;

    /** The most bits of a chord, in its unit, for which they are checked. */
    public static final int MAX_BITS = 100_000;
  }

  /**
   * The alternating sums of slopes that are possible when the slope in force at the end of a gap is
   * still to be decided.
   *
   * @param gap the gap between two neighbours on the line, from 1
   * @param relation how that slope compares with the gap's chord
   * @param odd whether an odd number of slopes was summed
   * @param ranges codes of the sums, increasing and apart
   */
  record Reach(int gap, Relation relation, boolean odd, ImmutableList<CodeRange> ranges) {}

  /** How a slope compares with the slope of a chord. */
  enum Relation {
    /** Equal to it. */
    EQUAL("=", 0),
    /** Less steep. */
    BELOW("<", 1),
    /** Steeper. */
    ABOVE(">", 2);

    private final String symbol;
    private final int place;

    Relation(String symbol, int place) {
      this.symbol = symbol;
      this.place = place;
    }

    /**
     * Returns the sign used in texts.
     *
     * @return one of {@code = < >}
     */
    public String symbol() {
      return symbol;
    }

    /**
     * Returns the place among the relations, for tables of them.
     *
     * @return 0, 1 or 2
     */
    public int place() {
      return place;
    }
  }

  /**
   * An interval with integer ends, each of which may belong to it or not, as a range of codes: 2v
   * stands for the number v, 2v + 1 for the open interval (v, v + 1).
   *
   * @param low the first code; null if there is none
   * @param high the last code; null if there is none
   */
  record CodeRange(@Nullable BigInteger low, @Nullable BigInteger high) {

    /** Makes the integers plain ones. */
    public CodeRange {
      low = low == null ? null : Rationals.plain(low);
      high = high == null ? null : Rationals.plain(high);
    }
  }

  /**
   * Networks whose weights are polynomials in the gaps between the samples and the sizes of the
   * targets, for {@link Statement.AlwaysFitsLayered} (proofs/FORMAT.md, section 3.14).
   *
   * @param cases one for each pattern of signs of the targets on T, up to its opposite
   */
  record SymbolicCases(ImmutableList<SymbolicCase> cases) implements Evidence {
    /** The most layers of which symbolic networks are read and checked. */
    public static final int MAX_LAYERS = 16;

    /** The most samples. */
    public static final int MAX_SAMPLES = 30;

    /** The most tuned samples. */
    public static final int MAX_TUNED = 10;
  }

  /**
   * A network for all data whose targets have certain signs. Its output is divided by a polynomial
   * that is positive.
   *
   * @param signs the sign of each tuned sample's target, +1 or -1
   * @param divisor what the output is divided by
   * @param layers the affine layers
   */
  record SymbolicCase(
      ImmutableList<Integer> signs, Polynomial divisor, ImmutableList<SymbolicLayer> layers) {}

  /**
   * An affine layer of polynomials.
   *
   * @param inputs the number of inputs
   * @param rows for each output its weights, one for each input, followed by its bias
   */
  record SymbolicLayer(int inputs, ImmutableList<ImmutableList<Polynomial>> rows) {}

  /**
   * Returns the names of the variables of symbolic networks, in their order: the gaps g1, ...,
   * g(K-1) and the heights h1, ..., hN.
   *
   * @param tuned T
   * @return K - 1 + N names
   */
  static ImmutableList<String> variables(TunedSet tuned) {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    for (int gap = 1; gap < tuned.k(); gap++) {
      names.add("g" + gap);
    }
    for (int height = 1; height <= tuned.size(); height++) {
      names.add("h" + height);
    }
    return names.build();
  }

  /**
   * Certificates that together violate a printed bound, for {@link Statement.Violated}, or give a
   * value, for {@link Statement.Capacity}, or a network to hand on, for {@link
   * Statement.AlwaysFitsLayered}, or one that speaks of data as hard as the worst case, for {@link
   * Statement.WorstCase}.
   *
   * @param certificates the parts
   */
  record Parts(ImmutableList<Certificate> certificates) implements Evidence {}
}
