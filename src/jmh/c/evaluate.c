/*
 * A 2-layer ReLU network evaluated exactly with FLINT and GMP, for comparison.
 *
 * usage: evaluate FILE SECONDS POINTS
 *
 * FILE: K m d, then K points of d fractions, m rows of d weights and a bias, m output weights.
 * Prints for each library the median nanoseconds a point and the value at the first point:
 *   flint 5000.0 p/q        integer matrices, POINTS points at once
 *   gmp 70000.0 p/q         integers over common denominators, one point after the other
 * The time is that of the integers over a known denominator; reducing them is not part of it.
 */
#define _POSIX_C_SOURCE 200809L
#include <flint/flint.h>
#include <flint/fmpz.h>
#include <flint/fmpz_mat.h>
#include <gmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int points, neurons, inputs;
static mpz_t *x, *scale; /* points over their own denominators; the denominator is the last entry */
static mpz_t *w, *v;     /* rows over their own denominators, taken out of v; v over common */
static mpz_t common;

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

static int compare(const void *a, const void *b) {
  double p = *(const double *)a, q = *(const double *)b;
  return (p > q) - (p < q);
}

static mpz_t *integers(size_t count) {
  mpz_t *all = malloc(count * sizeof(mpz_t));
  for (size_t i = 0; i < count; i++) mpz_init(all[i]);
  return all;
}

/* Reads count fractions as integers over their least common denominator. */
static void read_row(FILE *file, mpz_t *row, int count, mpz_t denominator) {
  mpq_t *entries = malloc(count * sizeof(mpq_t));
  mpz_set_ui(denominator, 1);
  for (int k = 0; k < count; k++) {
    mpq_init(entries[k]);
    if (!mpq_inp_str(entries[k], file, 10)) exit(2);
    mpq_canonicalize(entries[k]);
    mpz_lcm(denominator, denominator, mpq_denref(entries[k]));
  }
  for (int k = 0; k < count; k++) {
    mpz_divexact(row[k], denominator, mpq_denref(entries[k]));
    mpz_mul(row[k], row[k], mpq_numref(entries[k]));
    mpq_clear(entries[k]);
  }
  free(entries);
}

static void read_network(FILE *file) {
  if (fscanf(file, "%d %d %d", &points, &neurons, &inputs) != 3) exit(2);
  x = integers((size_t)points * (inputs + 1));
  w = integers((size_t)neurons * (inputs + 1));
  v = integers(neurons);
  scale = integers(neurons);
  for (int i = 0; i < points; i++) {
    mpz_t *row = x + (size_t)i * (inputs + 1);
    read_row(file, row, inputs, row[inputs]);
  }
  for (int j = 0; j < neurons; j++) read_row(file, w + (size_t)j * (inputs + 1), inputs + 1, scale[j]);
  mpz_init_set_ui(common, 1);
  for (int j = 0; j < neurons; j++) {
    mpz_t denominator;
    mpz_init(denominator);
    read_row(file, v + j, 1, denominator);
    mpz_mul(scale[j], scale[j], denominator);
    mpz_lcm(common, common, scale[j]);
    mpz_clear(denominator);
  }
  for (int j = 0; j < neurons; j++) {
    mpz_divexact(scale[j], common, scale[j]);
    mpz_mul(v[j], v[j], scale[j]);
  }
}

static void print(const char *name, double *times, int runs, mpz_t numerator) {
  mpq_t value;
  mpq_init(value);
  qsort(times, runs, sizeof(double), compare);
  mpz_set(mpq_numref(value), numerator);
  mpz_mul(mpq_denref(value), common, x[inputs]);
  mpq_canonicalize(value);
  gmp_printf("%s %.1f %Zd/%Zd\n", name, 1e9 * times[runs / 2], mpq_numref(value), mpq_denref(value));
  mpq_clear(value);
}

static void gmp_value(int i, mpz_t sum, mpz_t seen) {
  mpz_set_ui(sum, 0);
  for (int j = 0; j < neurons; j++) {
    mpz_set_ui(seen, 0);
    for (int k = 0; k <= inputs; k++)
      mpz_addmul(seen, w[(size_t)j * (inputs + 1) + k], x[(size_t)i * (inputs + 1) + k]);
    if (mpz_sgn(seen) > 0) mpz_addmul(sum, v[j], seen);
  }
}

static void run_gmp(double budget, double *times) {
  mpz_t sum, seen;
  mpz_inits(sum, seen, NULL);
  int runs = 0;
  double start = seconds();
  do {
    double before = seconds();
    gmp_value(runs % points, sum, seen);
    times[runs++] = seconds() - before;
  } while ((runs < 3 || seconds() - start < budget) && runs < 99999);
  gmp_value(0, sum, seen);
  print("gmp", times, runs, sum);
}

static void run_flint(double budget, double *times, int batch) {
  fmpz_mat_t rows, block, seen, output, values;
  fmpz_mat_init(rows, neurons, inputs + 1);
  fmpz_mat_init(block, inputs + 1, batch);
  fmpz_mat_init(seen, neurons, batch);
  fmpz_mat_init(output, 1, neurons);
  fmpz_mat_init(values, 1, batch);
  for (int k = 0; k <= inputs; k++) {
    for (int j = 0; j < neurons; j++)
      fmpz_set_mpz(fmpz_mat_entry(rows, j, k), w[(size_t)j * (inputs + 1) + k]);
    for (int i = 0; i < batch; i++)
      fmpz_set_mpz(fmpz_mat_entry(block, k, i), x[(size_t)i * (inputs + 1) + k]);
  }
  for (int j = 0; j < neurons; j++) fmpz_set_mpz(fmpz_mat_entry(output, 0, j), v[j]);
  int runs = 0;
  double start = seconds();
  do {
    double before = seconds();
    fmpz_mat_mul(seen, rows, block);
    for (int j = 0; j < neurons; j++)
      for (int i = 0; i < batch; i++)
        if (fmpz_sgn(fmpz_mat_entry(seen, j, i)) < 0) fmpz_zero(fmpz_mat_entry(seen, j, i));
    fmpz_mat_mul(values, output, seen);
    times[runs++] = (seconds() - before) / batch;
  } while ((runs < 3 || seconds() - start < budget) && runs < 99999);
  mpz_t first;
  mpz_init(first);
  fmpz_get_mpz(first, fmpz_mat_entry(values, 0, 0));
  print("flint", times, runs, first);
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  FILE *file = fopen(argv[1], "r");
  if (!file) return 2;
  read_network(file);
  fclose(file);
  double *times = malloc(100000 * sizeof(double));
  int batch = atoi(argv[3]);
  run_flint(atof(argv[2]), times, batch < points ? batch : points);
  run_gmp(atof(argv[2]), times);
  return 0;
}
