package relucert.search.hunt;

import com.google.common.collect.ImmutableList;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.instance.Instance;
import relucert.instance.TunedSet;

/**
 * A unit of work: the least pair of a tuned set and gaps of its orbit, with all labels.
 *
 * @param index its place in the list of units, from 0
 * @param tuned T
 * @param gaps the K - 1 distances between neighbours
 * @param shapes the pairs of the grid that it stands for, itself included
 * @param mirrored whether reflections are a symmetry and map the pair to itself, so that they act
 *     on its labels
 */
record HuntUnit(
    int index, TunedSet tuned, ImmutableList<Integer> gaps, long shapes, boolean mirrored) {

  int k() {
    return tuned.k();
  }

  /** The instance with targets 0. */
  Instance unlabelled() {
    long[] positions = new long[k()];
    for (int i = 1; i < positions.length; i++) {
      positions[i] = positions[i - 1] + gaps.get(i - 1);
    }
    return Instance.of(
        RationalMatrix.column(RationalVector.of(positions)), RationalVector.zero(k()), tuned);
  }

  /** The targets with the given labels on T. */
  RationalVector targets(int[] labels) {
    long[] targets = new long[k()];
    for (int i = 0; i < labels.length; i++) {
      targets[tuned.members().get(i) - 1] = labels[i];
    }
    return RationalVector.of(targets);
  }

  /** The instances of the grid that it stands for: every pair with (2B+1)^N labels. */
  long instances(HuntSpace space) {
    long labelings = 1;
    for (int i = 0; i < tuned.size(); i++) {
      labelings *= 2L * space.labels() + 1;
    }
    return shapes * labelings;
  }
}
