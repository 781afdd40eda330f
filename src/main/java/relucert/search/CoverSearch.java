package relucert.search;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Certificate;
import relucert.certificate.Evidence;
import relucert.certificate.Evidence.Place;
import relucert.certificate.Evidence.Share;
import relucert.certificate.Statement;
import relucert.construction.Construction;
import relucert.exact.LinearSystem;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.OrderedInstance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * Turns a construction into a cover: runs it once inside each sign pattern, reads off where its
 * neurons are, and solves for their parts in every generator.
 */
public final class CoverSearch {
  private final TunedSet tuned;
  private final Construction construction;
  private final List<Integer> retained;
  private final int gaps;
  private final int signed;
  private final ImmutableList<RationalVector> generators;

  private CoverSearch(TunedSet tuned, Construction construction) {
    this.tuned = tuned;
    this.construction = construction;
    this.retained = tuned.retained();
    this.gaps = retained.size() - 1;
    // Fewer neurons than gaps, and no block to spare one: some neuron has to move with the labels.
    this.signed = !tuned.hasFlatBlock() && construction.promisedNeurons(tuned) < gaps ? 4 : 0;
    this.generators = signed == 0 ? unitChords() : turnsAndBalance();
  }

  /**
   * Certifies that a construction's promised number of neurons suffices for all real data with this
   * tuned set.
   *
   * @param tuned T
   * @param construction a construction of 2-layer networks
   * @param oneDirection whether to claim W1 = 1_m a^T as well
   * @return the certificate; empty if the construction's shapes do not fit some generator
   */
  public static Optional<Certificate> alwaysFits(
      TunedSet tuned, Construction construction, boolean oneDirection) {
    Statement statement =
        new Statement.AlwaysFits(tuned, construction.promisedNeurons(tuned), oneDirection);
    return new CoverSearch(tuned, construction).cover().map(c -> new Certificate(statement, c));
  }

  /** The unit vectors of the gaps that do not lie inside a block. */
  private ImmutableList<RationalVector> unitChords() {
    ImmutableList.Builder<RationalVector> units = ImmutableList.builder();
    for (int gap = 0; gap < gaps; gap++) {
      if (tuned.contains(retained.get(gap)) || tuned.contains(retained.get(gap + 1))) {
        units.add(RationalVector.unit(gaps, gap));
      }
    }
    return units.build();
  }

  /**
   * The chord vectors at which one of D2, D3, D4, A = d1 - d2 + d4, D5, D6, ... is 1 and the others
   * are 0: the branches of the five-point construction depend on the signs of the first four.
   */
  private ImmutableList<RationalVector> turnsAndBalance() {
    List<RationalVector> rows = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      rows.add(turn(i));
    }
    rows.add(unit(0).minus(unit(1)).plus(unit(3)));
    for (int i = 4; i < gaps; i++) {
      rows.add(turn(i));
    }
    RationalMatrix forms = RationalMatrix.of(gaps, rows);
    List<RationalVector> units = IntStream.range(0, gaps).mapToObj(this::unit).toList();
    return LinearSystem.solve(forms, units).stream()
        .map(Optional::orElseThrow)
        .collect(ImmutableList.toImmutableList());
  }

  private RationalVector unit(int gap) {
    return RationalVector.unit(gaps, gap);
  }

  private RationalVector turn(int gap) {
    return unit(gap).minus(unit(gap - 1));
  }

  private Optional<Evidence.Cover> cover() {
    ImmutableList.Builder<Evidence.Cell> cells = ImmutableList.builder();
    for (int pattern = 0; pattern < 1 << signed; pattern++) {
      Optional<Evidence.Cell> cell = cell(pattern);
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      cells.add(cell.get());
    }
    return Optional.of(new Evidence.Cover(signed, generators, cells.build()));
  }

  private Optional<Evidence.Cell> cell(int pattern) {
    ImmutableList<Place> places = places(construction.build(inside(pattern)));
    RationalMatrix columns = columns(places);
    List<RationalVector> chords = new ArrayList<>();
    for (int g = 0; g < generators.size(); g++) {
      boolean minus = g < signed && (pattern >> g & 1) == 1;
      chords.add(generators.get(g).times(Rationals.of(minus ? -1 : 1)));
    }
    ImmutableList.Builder<ImmutableList<Share>> shares = ImmutableList.builder();
    for (Optional<RationalVector> solution : LinearSystem.solve(columns, chords)) {
      if (solution.isEmpty()) {
        return Optional.empty();
      }
      shares.add(shares(places, solution.get()));
    }
    return Optional.of(new Evidence.Cell(places, shares.build()));
  }

  /** Data inside a sign pattern: retained sample r (from 1) at position r, omitted ones between. */
  private OrderedInstance inside(int pattern) {
    List<BigFraction> positions = new ArrayList<>();
    for (int r = 0; r < retained.size(); r++) {
      int before = r == 0 ? retained.get(0) - 1 : retained.get(r - 1);
      for (int i = before + 1; i <= retained.get(r); i++) {
        positions.add(Rationals.of(r).add(Rationals.of(i - before, retained.get(r) - before)));
      }
    }
    RationalMatrix points = RationalMatrix.column(RationalVector.of(positions));
    return OrderedInstance.along(
        signed == 0 ? onesOnTunedSet(points) : labelsOfPattern(points, pattern),
        RationalVector.of(1));
  }

  private Instance onesOnTunedSet(RationalMatrix points) {
    List<BigFraction> targets = new ArrayList<>();
    for (int i = 1; i <= tuned.k(); i++) {
      targets.add(tuned.contains(i) ? BigFraction.ONE : BigFraction.ZERO);
    }
    return Instance.of(points, RationalVector.of(targets), tuned);
  }

  /** Without a block of two the construction fits all samples alike, so all may count as tuned. */
  private Instance labelsOfPattern(RationalMatrix points, int pattern) {
    RationalVector chords = RationalVector.zero(gaps);
    for (int g = 0; g < generators.size(); g++) {
      boolean minus = g < signed && (pattern >> g & 1) == 1;
      chords = chords.plus(generators.get(g).times(Rationals.of(minus ? -1 : 1)));
    }
    List<BigFraction> targets = new ArrayList<>(List.of(BigFraction.ZERO));
    for (int gap = 0; gap < gaps; gap++) {
      targets.add(targets.get(gap).add(chords.get(gap)));
    }
    TunedSet all = TunedSet.of(tuned.k(), TunedSet.of(tuned.k()).complement().members());
    return Instance.of(points, RationalVector.of(targets), all);
  }

  private static ImmutableList<Place> places(Network network) {
    Layer hidden = network.layers().get(0);
    Layer output = network.layers().get(1);
    ImmutableList.Builder<Place> places = ImmutableList.builder();
    for (int j = 0; j < hidden.outputs(); j++) {
      BigFraction weight = hidden.weights().get(j, 0);
      BigFraction breakpoint = Rationals.canonical(hidden.biases().get(j).negate().divide(weight));
      boolean atSample = breakpoint.getDenominator().equals(java.math.BigInteger.ONE);
      places.add(
          new Place(
              weight.signum() < 0,
              breakpoint.getNumerator().divide(breakpoint.getDenominator()).intValue(),
              atSample ? 0 : output.weights().get(0, j).signum()));
    }
    return places.build();
  }

  /** For each neuron one column (fixed) or two (moving): the slopes its hinges make in the gaps. */
  private RationalMatrix columns(List<Place> places) {
    List<RationalVector> columns = new ArrayList<>();
    for (Place place : places) {
      columns.add(slopes(place.facesLeft(), place.at()));
      if (place.sign() != 0) {
        columns.add(slopes(place.facesLeft(), place.at() + 1));
      }
    }
    List<RationalVector> rows = new ArrayList<>();
    for (int gap = 0; gap < gaps; gap++) {
      int row = gap;
      rows.add(RationalVector.of(columns.stream().map(c -> c.get(row)).toList()));
    }
    return RationalMatrix.of(columns.size(), rows);
  }

  private RationalVector slopes(boolean facesLeft, int sample) {
    List<BigFraction> slopes = new ArrayList<>();
    for (int gap = 1; gap <= gaps; gap++) {
      slopes.add(Rationals.of(facesLeft ? (gap < sample ? -1 : 0) : (gap >= sample ? 1 : 0)));
    }
    return RationalVector.of(slopes);
  }

  private static ImmutableList<Share> shares(List<Place> places, RationalVector solution) {
    ImmutableList.Builder<Share> shares = ImmutableList.builder();
    int next = 0;
    for (Place place : places) {
      BigFraction first = solution.get(next++);
      shares.add(new Share(first, place.sign() == 0 ? BigFraction.ZERO : solution.get(next++)));
    }
    return shares.build();
  }
}
