/*
 * Linear systems solved exactly with FLINT, for comparison.
 *
 * usage: solve FILE SECONDS
 *
 * FILE: n, then n rows of n coefficients and a right side, fractions or integers.
 * Prints the median nanoseconds of each way and the first unknown:
 *   flint 2400000.0 p/q       its own choice
 *   dixon 2400000.0 p/q       p-adic lifting
 */
#define _POSIX_C_SOURCE 200809L
#include <flint/flint.h>
#include <flint/fmpq.h>
#include <flint/fmpq_mat.h>
#include <gmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static int compare(const void *a, const void *b) {
  double p = *(const double *)a, q = *(const double *)b;
  return (p > q) - (p < q);
}

static void run(const char *name, int (*solve)(fmpq_mat_t, const fmpq_mat_t, const fmpq_mat_t),
                fmpq_mat_t a, fmpq_mat_t b, double budget) {
  static double times[20000];
  fmpq_mat_t unknowns;
  fmpq_mat_init(unknowns, fmpq_mat_nrows(a), 1);
  int runs = 0;
  double start = seconds();
  do {
    double before = seconds();
    if (!solve(unknowns, a, b)) exit(3);
    times[runs++] = seconds() - before;
  } while ((runs < 3 || seconds() - start < budget) && runs < 20000);
  qsort(times, runs, sizeof(double), compare);
  char *first = fmpq_get_str(NULL, 10, fmpq_mat_entry(unknowns, 0, 0));
  printf("%s %.1f %s\n", name, 1e9 * times[runs / 2], first);
  flint_free(first);
  fmpq_mat_clear(unknowns);
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  FILE *file = fopen(argv[1], "r");
  int n;
  if (!file || fscanf(file, "%d", &n) != 1) return 2;
  fmpq_mat_t a, b;
  fmpq_mat_init(a, n, n);
  fmpq_mat_init(b, n, 1);
  mpq_t entry;
  mpq_init(entry);
  for (int i = 0; i < n; i++)
    for (int j = 0; j <= n; j++) {
      if (!mpq_inp_str(entry, file, 10)) return 2;
      mpq_canonicalize(entry);
      fmpq_set_mpq(j < n ? fmpq_mat_entry(a, i, j) : fmpq_mat_entry(b, i, 0), entry);
    }
  fclose(file);
  run("flint", fmpq_mat_solve, a, b, atof(argv[2]));
  run("dixon", fmpq_mat_solve_dixon, a, b, atof(argv[2]));
  return 0;
}
