package relucert.exact;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** A block costs no memory beyond its results: what a garbage collector never sees. */
class BatchAllocationTest {
  private static final int ROUNDS = 200;

  private static RationalVector vector(int size, int bits, Random random) {
    List<BigFraction> entries = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      BigInteger magnitude = new BigInteger(bits, random);
      entries.add(BigFraction.of(random.nextBoolean() ? magnitude : magnitude.negate()));
    }
    return RationalVector.of(entries);
  }

  private static RationalMatrix matrix(int rows, int columns, int bits, Random random) {
    List<RationalVector> matrix = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      matrix.add(vector(columns, bits, random));
    }
    return RationalMatrix.of(columns, matrix);
  }

  private static BatchKernel kernel(int bits) {
    Random random = new Random(bits);
    return BatchKernel.of(
            List.of(
                matrix(8, 3, bits, random), matrix(8, 8, bits, random), matrix(1, 8, bits, random)),
            List.of(vector(8, bits, random), vector(8, bits, random), vector(1, bits, random)),
            matrix(300, 3, bits, random).stream().toList())
        .orElseThrow();
  }

  private static long allocatedBytes(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long id = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(id);
    work.run();
    return threads.getThreadAllocatedBytes(id) - before;
  }

  @Test
  void sumsInLongAndInDigitsAllocateNothing() {
    for (int bits : List.of(4, 40)) {
      BatchKernel kernel = kernel(bits);
      assertThat(kernel.arithmetic().equals("long")).isEqualTo(bits == 4);
      BatchRun run = kernel.newRun();
      long[] lowest = new long[300];
      Runnable work =
          () -> {
            for (int i = 0; i < ROUNDS; i++) {
              run.lowestDigits(kernel.block(0), 256, lowest, 0);
              run.lowestDigits(kernel.block(1), 44, lowest, 256);
            }
          };
      work.run();
      // Not one byte a block; the measuring itself may take a few once.
      assertThat(allocatedBytes(work)).as(kernel.arithmetic()).isLessThan(ROUNDS);
    }
  }
}
