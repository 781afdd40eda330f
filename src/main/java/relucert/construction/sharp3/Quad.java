package relucert.construction.sharp3;

import org.apache.commons.numbers.fraction.BigFraction;

/** Four second-layer neurons that make max(|Z|, |P|) - max(|Z|, |Q|). */
final class Quad {
  private Quad() {}

  static void add(SharedLayer layer, BrokenLine z, BrokenLine p, BrokenLine q) {
    BigFraction minus = BigFraction.ONE.negate();
    layer.add(BigFraction.ONE, z.plus(BigFraction.ONE, p));
    layer.add(BigFraction.ONE, z.plus(minus, p));
    layer.add(minus, z.plus(BigFraction.ONE, q));
    layer.add(minus, z.plus(minus, q));
  }
}
