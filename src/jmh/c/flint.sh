#!/bin/sh
# Compiles and runs one of the programs that use FLINT and GMP (Debian: libflint-dev, libgmp-dev, gcc).
# usage: flint.sh evaluate|solve BUILD-DIRECTORY ARGUMENT...
# Exit code 77 if there is no compiler or no library: then there is nothing to compare with.
set -eu
program=$1
build=$2
shift 2
source=$(dirname "$0")/$program.c
command -v gcc >/dev/null || exit 77
printf '#include <flint/fmpz_mat.h>\n#include <gmp.h>\n' | gcc -E -x c - >/dev/null 2>&1 || exit 77
mkdir -p "$build"
if [ ! "$build/$program" -nt "$source" ]; then
  gcc -O3 -march=native -o "$build/$program" "$source" -lflint -lgmp
fi
exec "$build/$program" "$@"
