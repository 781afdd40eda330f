package relucert.instance;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tuned set T within [K] = {1..K}: the samples whose label the network has to change. It fixes
 * the blocks, which are the maximal runs of consecutive samples outside T (the consecutive
 * partition of [K]\T, Definition 4.3), and the set J(T) of equation 14: T and the endpoints of the
 * blocks.
 *
 * <p>Invariant: every member lies in 1..K.
 */
public final class TunedSet {
  private final int k;
  private final BitSet members;

  // Found when first asked for. Each is read once a call: two threads may both find it, alike.
  private @Nullable ImmutableList<Block> blocks;
  private @Nullable ImmutableList<Integer> retained;

  private TunedSet(int k, BitSet members) {
    this.k = k;
    this.members = members;
  }

  /**
   * Returns a tuned set.
   *
   * @param k the number K of samples, at least 1
   * @param members sample numbers from 1 to K, in any order
   * @return the set
   * @throws IllegalArgumentException if K is below 1 or a member is out of range
   */
  public static TunedSet of(int k, Collection<Integer> members) {
    if (k < 1) {
      throw new IllegalArgumentException("K = " + k + " samples; at least 1 is needed");
    }
    BitSet bits = new BitSet(k + 1);
    for (int member : members) {
      if (member < 1 || member > k) {
        throw new IllegalArgumentException("tuned sample " + member + " is not in 1.." + k);
      }
      bits.set(member);
    }
    return new TunedSet(k, bits);
  }

  /**
   * Returns a tuned set.
   *
   * @param k the number K of samples, at least 1
   * @param members sample numbers from 1 to K
   * @return the set
   * @throws IllegalArgumentException as {@link #of(int, Collection)}
   */
  public static TunedSet of(int k, int... members) {
    return of(k, IntStream.of(members).boxed().toList());
  }

  /**
   * Returns a tuned set.
   *
   * @param k the number K of samples, at least 1
   * @param members the sample numbers as a set of bits; copied
   * @return the set
   * @throws IllegalArgumentException as {@link #of(int, Collection)}
   */
  public static TunedSet of(int k, BitSet members) {
    if (k < 1) {
      throw new IllegalArgumentException("K = " + k + " samples; at least 1 is needed");
    }
    if (members.get(0) || members.length() > k + 1) {
      int outside = members.get(0) ? 0 : members.length() - 1;
      throw new IllegalArgumentException("tuned sample " + outside + " is not in 1.." + k);
    }
    return new TunedSet(k, (BitSet) members.clone());
  }

  /**
   * Enumerates all 2^K tuned sets, in the order of the binary numbers whose bit i - 1 tells whether
   * sample i is in T.
   *
   * @param k the number K of samples, 1 to 30
   * @return all subsets of [K]
   */
  public static Stream<TunedSet> all(int k) {
    if (k < 1 || k > 30) {
      throw new IllegalArgumentException("K = " + k + "; all subsets are listed for 1..30 only");
    }
    return IntStream.range(0, 1 << k).mapToObj(code -> fromCode(k, code));
  }

  /**
   * Enumerates the tuned sets with N members, in the order of {@link #all}.
   *
   * @param k the number K of samples, 1 to 30
   * @param n the number N of tuned samples
   * @return all subsets of [K] with N members
   */
  public static Stream<TunedSet> ofSize(int k, int n) {
    return all(k).filter(t -> t.size() == n);
  }

  private static TunedSet fromCode(int k, int code) {
    BitSet bits = new BitSet(k + 1);
    for (int i = 1; i <= k; i++) {
      bits.set(i, (code >> (i - 1) & 1) == 1);
    }
    return new TunedSet(k, bits);
  }

  /**
   * Returns the number K of samples.
   *
   * @return K
   */
  public int k() {
    return k;
  }

  /**
   * Returns the number N of tuned samples.
   *
   * @return N = |T|
   */
  public int size() {
    return members.cardinality();
  }

  /**
   * Tells whether a sample is tuned.
   *
   * @param sample a number from 1 to K
   * @return true if it is in T
   */
  public boolean contains(int sample) {
    return members.get(sample);
  }

  /**
   * Returns the tuned samples.
   *
   * @return T in increasing order
   */
  public ImmutableList<Integer> members() {
    return members.stream().boxed().collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the samples to be left alone.
   *
   * @return [K]\T
   */
  public TunedSet complement() {
    BitSet bits = (BitSet) members.clone();
    bits.flip(1, k + 1);
    return new TunedSet(k, bits);
  }

  /**
   * Returns the blocks of [K]\T: the consecutive partition that Section 4.2 uses.
   *
   * @return the maximal runs of consecutive samples outside T, in order
   */
  public ImmutableList<Block> blocks() {
    ImmutableList<Block> found = blocks;
    if (found == null) {
      found = complement().runs();
      blocks = found;
    }
    return found;
  }

  /**
   * Returns the consecutive partition of this set itself (Definition 4.3 with I = this set).
   *
   * @return the maximal runs of consecutive members, in order
   */
  public ImmutableList<Block> runs() {
    ImmutableList.Builder<Block> runs = ImmutableList.builder();
    for (int first = members.nextSetBit(1); first >= 0; ) {
      int end = members.nextClearBit(first);
      runs.add(new Block(first, end - 1));
      first = members.nextSetBit(end);
    }
    return runs.build();
  }

  /**
   * Returns J(T) of equation 14: the tuned samples and the endpoints of the blocks.
   *
   * @return J(T) in increasing order
   */
  public ImmutableList<Integer> retained() {
    ImmutableList<Integer> found = retained;
    if (found == null) {
      BitSet kept = (BitSet) members.clone();
      for (Block block : blocks()) {
        kept.set(block.first());
        kept.set(block.last());
      }
      found = kept.stream().boxed().collect(ImmutableList.toImmutableList());
      retained = found;
    }
    return found;
  }

  /**
   * Returns |J(T)| by equation 15: K minus the sum of max(|P| - 2, 0) over the blocks P.
   *
   * @return the number of retained samples
   */
  public int retainedCount() {
    return k - blocks().stream().mapToInt(block -> Math.max(block.size() - 2, 0)).sum();
  }

  /**
   * Tells whether some block has at least two members.
   *
   * @return true if two neighbouring samples are both outside T
   */
  public boolean hasFlatBlock() {
    return blocks().stream().anyMatch(block -> block.size() >= 2);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TunedSet set && k == set.k && members.equals(set.members);
  }

  @Override
  public int hashCode() {
    return 31 * k + members.hashCode();
  }

  /** Returns the members in braces: {@code {2, 5}}. */
  @Override
  public String toString() {
    return members.stream().mapToObj(Integer::toString).collect(Collectors.joining(", ", "{", "}"));
  }
}
