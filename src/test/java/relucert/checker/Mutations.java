package relucert.checker;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.certificate.Evidence.CodeRange;
import relucert.certificate.Evidence.Relation;
import relucert.certificate.PrintedBound;
import relucert.exact.Polynomial;
import relucert.exact.RationalMatrix;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.Instance;
import relucert.instance.TunedSet;
import relucert.network.Layer;
import relucert.network.Network;

/**
 * Every value that differs from a given one in one place: records field by field, lists with an
 * entry dropped, doubled, swapped or changed, numbers moved, negated, zero or extreme. Unlike texts
 * these reach values that no text can say.
 */
final class Mutations {
  private Mutations() {}

  /** Returns the changed values. */
  static List<Object> of(Object value) {
    if (value instanceof Boolean flag) {
      return List.of(!flag);
    }
    if (value instanceof Integer number) {
      return List.of(number + 1, number - 1, -number, 0, 2, Integer.MAX_VALUE, Integer.MIN_VALUE);
    }
    if (value instanceof BigFraction number) {
      return List.of(
          number.add(1),
          number.subtract(1),
          number.negate(),
          number.divide(2),
          number.add(BigFraction.of(1, -1000003)),
          BigFraction.ZERO,
          BigFraction.of(1, -1),
          Rationals.of(1L << 62));
    }
    if (value instanceof BigInteger number) {
      return List.of(
          number.add(BigInteger.ONE),
          number.subtract(BigInteger.ONE),
          number.negate(),
          BigInteger.ZERO,
          number.shiftLeft(70));
    }
    if (value instanceof Relation) {
      return List.of((Object[]) Relation.values());
    }
    if (value instanceof CodeRange range) {
      return rangeMutations(range);
    }
    if (value instanceof PrintedBound) {
      return List.of((Object[]) PrintedBound.values());
    }
    if (value instanceof List<?> list) {
      return new ArrayList<>(listMutations(list));
    }
    if (value instanceof RationalVector vector) {
      return ofList(vector.entries(), RationalVector::of);
    }
    if (value instanceof Polynomial polynomial) {
      return polynomialMutations(polynomial);
    }
    if (value instanceof TunedSet tuned) {
      return tunedMutations(tuned);
    }
    if (value instanceof Instance instance) {
      return instanceMutations(instance);
    }
    if (value instanceof Network network) {
      return ofList(network.layers(), Network::of);
    }
    if (value instanceof Layer layer) {
      return layerMutations(layer);
    }
    if (value instanceof Record fields) {
      return recordMutations(fields);
    }
    throw new IllegalStateException("no mutations of " + value.getClass());
  }

  private interface Maker<T> {
    Object make(List<T> list);
  }

  @SuppressWarnings("unchecked")
  private static <T> List<Object> ofList(List<T> entries, Maker<T> maker) {
    List<Object> made = new ArrayList<>();
    for (List<?> list : listMutations(entries)) {
      add(made, () -> maker.make((List<T>) list));
    }
    return made;
  }

  private interface Attempt {
    Object make();
  }

  /** Adds a value, unless its own type refuses it. */
  private static void add(List<Object> made, Attempt attempt) {
    try {
      made.add(attempt.make());
    } catch (IllegalArgumentException e) {
      // A value that cannot exist does not have to be rejected.
    }
  }

  private static List<List<?>> listMutations(List<?> list) {
    List<List<?>> changed = new ArrayList<>();
    changed.add(ImmutableList.of());
    for (int i = 0; i < list.size(); i++) {
      List<Object> dropped = new ArrayList<>(list);
      dropped.remove(i);
      changed.add(ImmutableList.copyOf(dropped));
      List<Object> doubled = new ArrayList<>(list);
      doubled.add(i, list.get(i));
      changed.add(ImmutableList.copyOf(doubled));
      if (i > 0) {
        List<Object> swapped = new ArrayList<>(list);
        Collections.swap(swapped, i, i - 1);
        changed.add(ImmutableList.copyOf(swapped));
        List<Object> copied = new ArrayList<>(list);
        copied.set(i, list.get(i - 1));
        changed.add(ImmutableList.copyOf(copied));
      }
      for (Object entry : of(list.get(i))) {
        List<Object> replaced = new ArrayList<>(list);
        replaced.set(i, entry);
        changed.add(ImmutableList.copyOf(replaced));
      }
    }
    return changed;
  }

  private static List<Object> recordMutations(Record value) {
    List<Object> made = new ArrayList<>();
    try {
      RecordComponent[] components = value.getClass().getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] fields = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        components[i].getAccessor().setAccessible(true);
        fields[i] = components[i].getAccessor().invoke(value);
      }
      Constructor<?> constructor = value.getClass().getDeclaredConstructor(types);
      for (int i = 0; i < fields.length; i++) {
        for (Object field : of(fields[i])) {
          Object[] changed = fields.clone();
          changed[i] = field;
          made.add(constructor.newInstance(changed));
        }
      }
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
    return made;
  }

  private static List<Object> polynomialMutations(Polynomial polynomial) {
    int variables = polynomial.variables();
    List<Object> made =
        new ArrayList<>(
            List.of(
                polynomial.times(-1),
                polynomial.times(2),
                polynomial.times(0),
                polynomial.plus(Polynomial.constant(variables, 1)),
                polynomial.plus(Polynomial.constant(variables, -1)),
                Polynomial.constant(variables + 1, 1),
                Polynomial.constant(0, 1)));
    for (int i = 0; i < variables; i++) {
      made.add(polynomial.times(Polynomial.variable(variables, i)));
      made.add(polynomial.plus(Polynomial.variable(variables, i)));
    }
    return made;
  }

  /** Ends moved, and gone, and there instead of none. */
  private static List<Object> rangeMutations(CodeRange range) {
    List<Object> made = new ArrayList<>();
    BigInteger low = range.low();
    BigInteger high = range.high();
    made.add(new CodeRange(null, high));
    made.add(new CodeRange(low, null));
    for (Object end : of(low == null ? BigInteger.TEN.negate() : low)) {
      made.add(new CodeRange((BigInteger) end, high));
    }
    for (Object end : of(high == null ? BigInteger.TEN : high)) {
      made.add(new CodeRange(low, (BigInteger) end));
    }
    return made;
  }

  private static List<Object> tunedMutations(TunedSet tuned) {
    List<Object> made = new ArrayList<>();
    for (int i = 1; i <= tuned.k(); i++) {
      int sample = i;
      List<Integer> members = new ArrayList<>(tuned.members());
      if (!members.remove((Integer) sample)) {
        members.add(sample);
      }
      made.add(TunedSet.of(tuned.k(), members));
    }
    made.add(TunedSet.of(tuned.k() + 1, tuned.members()));
    add(made, () -> TunedSet.of(tuned.k() - 1, tuned.members()));
    return made;
  }

  private static List<Object> instanceMutations(Instance instance) {
    List<Object> made = new ArrayList<>();
    int d = instance.dimension();
    for (Object points : ofList(instance.samples(), rows -> RationalMatrix.of(d, rows))) {
      RationalMatrix matrix = (RationalMatrix) points;
      add(made, () -> Instance.of(matrix, instance.targets(), instance.tuned()));
    }
    for (Object targets : of(instance.targets())) {
      add(made, () -> Instance.of(instance.points(), (RationalVector) targets, instance.tuned()));
    }
    for (Object tuned : of(instance.tuned())) {
      add(made, () -> Instance.of(instance.points(), instance.targets(), (TunedSet) tuned));
    }
    return made;
  }

  private static List<Object> layerMutations(Layer layer) {
    List<Object> made = new ArrayList<>();
    List<RationalVector> rows = layer.weights().stream().toList();
    for (Object weights : ofList(rows, changed -> RationalMatrix.of(layer.inputs(), changed))) {
      add(made, () -> Layer.of((RationalMatrix) weights, layer.biases()));
    }
    for (Object biases : of(layer.biases())) {
      add(made, () -> Layer.of(layer.weights(), (RationalVector) biases));
    }
    // A hidden unit dropped from its layer; the next one no longer matches.
    for (int i = 0; i < rows.size(); i++) {
      List<RationalVector> fewer = new ArrayList<>(rows);
      fewer.remove(i);
      List<BigFraction> biases = new ArrayList<>(layer.biases().entries());
      biases.remove(i);
      made.add(Layer.of(RationalMatrix.of(layer.inputs(), fewer), RationalVector.of(biases)));
    }
    return made;
  }
}
