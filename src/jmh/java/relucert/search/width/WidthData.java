package relucert.search.width;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import relucert.exact.RationalVector;
import relucert.exact.Rationals;
import relucert.instance.HardInstances;
import relucert.instance.Instance;

/** Data to find the width of: {@code random-n}, n samples; {@code subset-q}, q items, no sum. */
record WidthData(RationalVector positions, RationalVector targets) {

  static WidthData of(String name) {
    int size = Integer.parseInt(name.substring(name.indexOf('-') + 1));
    return name.startsWith("random") ? random(size) : subset(size);
  }

  /** Gaps from 1 to 1000, targets from -1000 to 1000. */
  private static WidthData random(int n) {
    Random random = new Random(n);
    List<BigFraction> x = new ArrayList<>();
    List<BigFraction> z = new ArrayList<>();
    long at = 0;
    for (int i = 0; i < n; i++) {
      at += 1 + random.nextInt(1000);
      x.add(Rationals.of(at));
      z.add(Rationals.of(random.nextInt(2001) - 1000L));
    }
    return new WidthData(RationalVector.of(x), RationalVector.of(z));
  }

  /** Even items of 30 bits and an odd sum. */
  private static WidthData subset(int q) {
    Random random = new Random(q);
    List<BigInteger> items = new ArrayList<>();
    BigInteger sum = BigInteger.ONE;
    for (int i = 0; i < q; i++) {
      items.add(new BigInteger(30, random).shiftLeft(1).add(BigInteger.TWO));
      sum = i % 2 == 0 ? sum.add(items.get(i)) : sum;
    }
    Instance data = HardInstances.subsetSum(sum, items);
    return new WidthData(
        RationalVector.of(data.samples().stream().map(x -> x.get(0)).toList()), data.targets());
  }
}
