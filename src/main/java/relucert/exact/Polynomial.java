package relucert.exact;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A polynomial with integer coefficients in a fixed number of variables.
 *
 * <p>Invariants: no coefficient is 0; every list of exponents has one entry, at least 0, for each
 * variable; terms are in decreasing lexicographic order of their exponents.
 */
public final class Polynomial {
  private static final Comparator<Iterable<Integer>> DECREASING =
      Ordering.<Integer>natural().lexicographical().reverse();

  private final int variables;
  private final ImmutableSortedMap<ImmutableList<Integer>, BigInteger> terms;

  private Polynomial(int variables, Map<ImmutableList<Integer>, BigInteger> terms) {
    this.variables = variables;
    this.terms =
        terms.entrySet().stream()
            .filter(term -> term.getValue().signum() != 0)
            .collect(
                ImmutableSortedMap.toImmutableSortedMap(
                    DECREASING, Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Returns a constant.
   *
   * @param variables the number of variables
   * @param value the constant
   * @return the polynomial
   */
  public static Polynomial constant(int variables, long value) {
    return new Polynomial(variables, Map.of(exponents(variables, -1), BigInteger.valueOf(value)));
  }

  /**
   * Returns a variable.
   *
   * @param variables the number of variables
   * @param index the variable's place, from 0
   * @return the polynomial
   */
  public static Polynomial variable(int variables, int index) {
    return new Polynomial(variables, Map.of(exponents(variables, index), BigInteger.ONE));
  }

  private static ImmutableList<Integer> exponents(int variables, int index) {
    ImmutableList.Builder<Integer> exponents = ImmutableList.builder();
    for (int i = 0; i < variables; i++) {
      exponents.add(i == index ? 1 : 0);
    }
    return exponents.build();
  }

  /**
   * Returns the sum of the products of two lists, entry by entry.
   *
   * @param variables the number of variables of all of them
   * @param first polynomials
   * @param second as many polynomials
   * @return the sum; 0 for empty lists
   * @throws IllegalArgumentException if the numbers of variables differ
   */
  public static Polynomial sumOfProducts(
      int variables, List<Polynomial> first, List<Polynomial> second) {
    Map<ImmutableList<Integer>, BigInteger> sum = new HashMap<>();
    for (int i = 0; i < first.size(); i++) {
      requireSame(variables, first.get(i));
      requireSame(variables, second.get(i));
      for (var a : first.get(i).terms.entrySet()) {
        for (var b : second.get(i).terms.entrySet()) {
          sum.merge(
              product(a.getKey(), b.getKey()),
              a.getValue().multiply(b.getValue()),
              BigInteger::add);
        }
      }
    }
    return new Polynomial(variables, sum);
  }

  private static ImmutableList<Integer> product(List<Integer> first, List<Integer> second) {
    ImmutableList.Builder<Integer> exponents = ImmutableList.builderWithExpectedSize(first.size());
    for (int i = 0; i < first.size(); i++) {
      exponents.add(Math.addExact(first.get(i), second.get(i)));
    }
    return exponents.build();
  }

  private static void requireSame(int variables, Polynomial polynomial) {
    if (polynomial.variables != variables) {
      throw new IllegalArgumentException(
          "a polynomial in " + polynomial.variables + " variables, not " + variables);
    }
  }

  /**
   * Adds a polynomial.
   *
   * @param other a polynomial in as many variables
   * @return the sum
   */
  public Polynomial plus(Polynomial other) {
    Polynomial one = constant(variables, 1);
    return sumOfProducts(variables, List.of(this, other), List.of(one, one));
  }

  /**
   * Multiplies by a polynomial.
   *
   * @param other a polynomial in as many variables
   * @return the product
   */
  public Polynomial times(Polynomial other) {
    return sumOfProducts(variables, List.of(this), List.of(other));
  }

  /**
   * Multiplies by a number.
   *
   * @param factor the number
   * @return the product
   */
  public Polynomial times(long factor) {
    return times(constant(variables, factor));
  }

  /**
   * Returns the number of variables.
   *
   * @return the number
   */
  public int variables() {
    return variables;
  }

  /**
   * Returns the number of terms.
   *
   * @return 0 for the polynomial 0
   */
  public int size() {
    return terms.size();
  }

  /**
   * Tells whether all coefficients have one sign.
   *
   * @param sign +1 or -1
   * @return true if none has the other sign
   */
  public boolean isOfSign(int sign) {
    return terms.values().stream().allMatch(c -> c.signum() == sign);
  }

  /**
   * Tells whether some term has none of the variables from a place on.
   *
   * @param from the first of them, from 0
   * @return true if there is such a term
   */
  public boolean hasTermWithout(int from) {
    return terms.keySet().stream()
        .anyMatch(e -> e.subList(from, variables).stream().allMatch(x -> x == 0));
  }

  /**
   * Returns the length of the longest coefficient.
   *
   * @return bits
   */
  public int bits() {
    return terms.values().stream().mapToInt(c -> c.abs().bitLength()).max().orElse(0);
  }

  /**
   * Returns the largest exponent of a variable.
   *
   * @return the exponent
   */
  public int largestExponent() {
    return terms.keySet().stream().flatMap(List::stream).mapToInt(e -> e).max().orElse(0);
  }

  /**
   * Reads the text that {@link #text} writes; other texts of a polynomial may be read, too.
   *
   * @param text terms joined by plus signs
   * @param names the variables
   * @return the polynomial
   * @throws IllegalArgumentException if the text is no polynomial in these variables
   */
  public static Polynomial parse(String text, List<String> names) {
    Map<ImmutableList<Integer>, BigInteger> terms = new TreeMap<>(DECREASING);
    for (String term : Splitter.on('+').split(text)) {
      List<String> factors = Splitter.on('*').splitToList(term);
      Integer[] exponents = exponents(names.size(), -1).toArray(new Integer[0]);
      for (String factor : factors.subList(1, factors.size())) {
        List<String> power = Splitter.on('^').limit(2).splitToList(factor);
        int index = names.indexOf(power.get(0));
        if (index < 0) {
          throw new IllegalArgumentException("expected a variable, found \"" + factor + "\"");
        }
        exponents[index] =
            Math.addExact(exponents[index], power.size() == 1 ? 1 : Integer.parseInt(power.get(1)));
        if (exponents[index] < 0) {
          throw new IllegalArgumentException("expected an exponent of at least 0");
        }
      }
      terms.merge(ImmutableList.copyOf(exponents), new BigInteger(factors.get(0)), BigInteger::add);
    }
    return new Polynomial(names.size(), terms);
  }

  /**
   * Writes the polynomial: its terms joined by plus signs, each a coefficient followed by the
   * variables that occur, with their exponents from 2 on.
   *
   * @param names the variables
   * @return for example {@code 1*g1^2+-2*g1*h2+3}, or {@code 0}
   */
  public String text(List<String> names) {
    return terms.isEmpty()
        ? "0"
        : terms.entrySet().stream()
            .map(term -> term.getValue() + powers(term.getKey(), names))
            .collect(Collectors.joining("+"));
  }

  private static String powers(List<Integer> exponents, List<String> names) {
    return Stream.iterate(0, i -> i < exponents.size(), i -> i + 1)
        .filter(i -> exponents.get(i) > 0)
        .map(i -> "*" + names.get(i) + (exponents.get(i) == 1 ? "" : "^" + exponents.get(i)))
        .collect(Collectors.joining());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Polynomial p && variables == p.variables && terms.equals(p.terms);
  }

  @Override
  public int hashCode() {
    return 31 * variables + terms.hashCode();
  }

  @Override
  public String toString() {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= variables; i++) {
      names.add("v" + i);
    }
    return text(names);
  }
}
