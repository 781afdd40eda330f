package relucert.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A chain of affine maps with max(0, t) between them, prepared for many points at once.
 *
 * <p>The rows of all layers but the last are made integer, which max(0, t) allows: the factor is
 * taken out of the next layer's column. A bound on every sum of products, found once for the chain
 * and the points, then chooses the arithmetic: one {@code long} a number where all sums stay below
 * 2^62; else digits of 22 to 27 bits, whose products are summed in {@code long} without carries
 * ({@link Radix}); and for the last sum, if the denominators of its coefficients have little in
 * common, a tree of partial sums, the long ones in {@link BigInteger} ({@link SumPlan}). The points
 * are taken in blocks, and the blocks can be shared between processors.
 *
 * <p>What max(0, t) does is decided by the sign of an exact integer, which is that of its last
 * digit; the number itself is never put together. Whether values are equal to given ones is decided
 * without reducing a fraction ({@link #mismatch}).
 */
public final class BatchKernel {
  /** Numbers of at most this many bits are one digit in the radix {@link Radix#WHOLE}. */
  private static final int SHORT_BITS = 62;

  private final SampleBlocks points;
  private final IntegerChain chain;
  private final List<LinearForms> hidden;
  private final PlaneLayout inputs;
  private final PlaneLayout terms;
  private final Combination output;
  private final List<long[][]> blocks = new ArrayList<>();

  private BatchKernel(
      SampleBlocks points,
      IntegerChain chain,
      List<LinearForms> hidden,
      PlaneLayout inputs,
      PlaneLayout terms,
      Combination output) {
    this.points = points;
    this.chain = chain;
    this.hidden = hidden;
    this.inputs = inputs;
    this.terms = terms;
    this.output = output;
    for (int block = 0; block < points.count(); block++) {
      blocks.add(points.planes(block, inputs));
    }
  }

  /**
   * Prepares a chain and points.
   *
   * @param weights the layers' weights, from the input on, each of size outputs x inputs; the last
   *     one has one output
   * @param biases the layers' biases
   * @param points the points, of as many coordinates as the first layer has inputs
   * @return the kernel; empty if the numbers are so long or so many that it would not pay
   */
  public static Optional<BatchKernel> of(
      List<RationalMatrix> weights, List<RationalVector> biases, List<RationalVector> points) {
    return IntegerChain.of(weights, biases).flatMap(chain -> of(chain, weights, points));
  }

  private static Optional<BatchKernel> of(
      IntegerChain chain, List<RationalMatrix> weights, List<RationalVector> points) {
    SampleBlocks blocks = new SampleBlocks(points, weights.get(0).columns());
    List<List<BigInteger>> bounds = chain.bounds(blocks.bounds());
    SumPlan.Sum plan = SumPlan.of(chain.output(), bounds.get(bounds.size() - 1));
    if (isShort(bounds, plan)) {
      return of(chain, blocks, bounds, plan, Radix.WHOLE);
    }
    Optional<BatchKernel> kernel = Optional.empty();
    if (new DigitCosts(chain, blocks, bounds).areBearable()) {
      Radix radix = Radix.LONGEST;
      while (kernel.isEmpty() && radix.hasShorter()) {
        kernel = of(chain, blocks, bounds, plan, radix);
        radix = radix.shorter();
      }
    }
    return kernel;
  }

  /** Whether all sums, partial ones too, are below 2^62. */
  private static boolean isShort(List<List<BigInteger>> bounds, SumPlan.Sum plan) {
    return plan.isWithin(SHORT_BITS)
        && bounds.stream().flatMap(List::stream).allMatch(b -> b.bitLength() <= SHORT_BITS);
  }

  private static Optional<BatchKernel> of(
      IntegerChain chain,
      SampleBlocks points,
      List<List<BigInteger>> bounds,
      SumPlan.Sum plan,
      Radix radix) {
    PlaneLayout inputs = new PlaneLayout(radix, points.bounds());
    PlaneLayout layout = inputs;
    List<LinearForms> hidden = new ArrayList<>();
    for (int l = 0; l < chain.hidden().size(); l++) {
      List<BigInteger[]> rows = chain.hidden().get(l);
      List<BigInteger> images = bounds.get(l + 1);
      Optional<LinearForms> forms = LinearForms.of(rows, images.subList(0, rows.size()), layout);
      if (forms.isEmpty()) {
        return Optional.empty();
      }
      hidden.add(forms.get());
      layout = new PlaneLayout(radix, images);
    }
    Combination output = Combination.of(plan, layout);
    return output.isSafe()
        ? Optional.of(new BatchKernel(points, chain, hidden, inputs, layout, output))
        : Optional.empty();
  }

  /**
   * Returns which arithmetic the bounds chose.
   *
   * @return "long", or the bits of a digit and whether the last sum leaves the digits
   */
  public String arithmetic() {
    if (inputs.radix().equals(Radix.WHOLE)) {
      return "long";
    }
    String digits = "digits of " + inputs.radix().bits() + " bits";
    return output.isLong() ? digits + ", long sums" : digits;
  }

  /**
   * Returns the values at all points.
   *
   * @param threads how many blocks may be worked on at once
   * @return the values, in the order of the points, not reduced
   */
  public UnreducedVector values(int threads) {
    BigInteger[] own = points.denominators();
    if (inputs.radix().equals(Radix.WHOLE)) {
      long[] numerators = new long[points.size()];
      forEachBlock(
          threads, (run, b) -> run.lowestDigits(blocks.get(b), lanes(b), numerators, first(b)));
      return UnreducedVector.of(numerators, output.denominator(), own);
    }
    BigInteger[] numerators = new BigInteger[points.size()];
    forEachBlock(threads, (run, b) -> run.values(blocks.get(b), lanes(b), numerators, first(b)));
    return UnreducedVector.of(numerators, output.denominator(), own);
  }

  /**
   * Returns a point at which the value is not the given one. If the last sum is long, residues
   * modulo a prime of 61 bits are compared first, at a small part of the cost: where they differ
   * the values differ, and the first such point is returned. If none differs, nothing is known yet,
   * and the sums themselves are compared, which decides.
   *
   * @param values what is compared, one for each point
   * @param threads how many blocks may be worked on at once
   * @return the place of such a point, from 0; empty if all values are equal
   */
  public OptionalInt mismatch(RationalVector values, int threads) {
    if (output.isLong()) {
      OptionalInt refuted = residueMismatch(values, threads);
      if (refuted.isPresent()) {
        return refuted;
      }
    }
    UnreducedVector own = values(threads);
    return IntStream.range(0, points.size())
        .filter(i -> !own.isEqual(i, values.get(i)))
        .findFirst();
  }

  /**
   * Compares numerator x q with p x denominator modulo the prime, for a given value p/q. Nothing is
   * divided by, so that no denominator can be wrong; a point of which both sides are multiples of
   * the prime is merely not refuted.
   */
  private OptionalInt residueMismatch(RationalVector values, int threads) {
    BigInteger common = output.denominator();
    long[] coefficients =
        chain.output().stream()
            .mapToLong(
                c -> Residue.of(common.divide(c.getDenominator()).multiply(c.getNumerator())))
            .toArray();
    long denominator = Residue.of(common);
    BigInteger[] own = points.denominators();
    int[] found = new int[blocks.size()];
    forEachBlock(
        threads,
        (run, b) -> {
          long[] residues = run.residues(blocks.get(b), lanes(b), coefficients);
          found[b] = -1;
          for (int lane = lanes(b) - 1; lane >= 0; lane--) {
            int i = first(b) + lane;
            long left =
                Residue.multiply(residues[lane], Residue.of(values.get(i).getDenominator()));
            long right = Residue.multiply(Residue.of(values.get(i).getNumerator()), denominator);
            if (left != Residue.multiply(right, Residue.of(own[i]))) {
              found[b] = i;
            }
          }
        });
    return java.util.Arrays.stream(found).filter(i -> i >= 0).findFirst();
  }

  /** What one thread needs. */
  BatchRun newRun() {
    return new BatchRun(hidden, inputs, terms, output);
  }

  /** The digits of a block of points. */
  long[][] block(int block) {
    return blocks.get(block);
  }

  private int lanes(int block) {
    return points.lanes(block);
  }

  private static int first(int block) {
    return block * SampleBlocks.LANES;
  }

  private interface BlockTask {
    void accept(BatchRun run, int block);
  }

  private void forEachBlock(int threads, BlockTask task) {
    int workers = Math.max(1, Math.min(threads, blocks.size()));
    IntStream range = IntStream.range(0, workers);
    (workers > 1 ? range.parallel() : range)
        .forEach(
            worker -> {
              BatchRun run = newRun();
              for (int b = worker; b < blocks.size(); b += workers) {
                task.accept(run, b);
              }
            });
  }
}
