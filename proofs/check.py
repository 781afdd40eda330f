#!/usr/bin/env python3
"""A second checker of relucert certificates, written from FORMAT.md; it shares no code with the first.

    python3 proofs/check.py FILE...     prints `FILE: ACCEPTED` or `FILE: REJECTED reason` for each file;
                                        exit code 0 if all are accepted, 1 if one is rejected, 2 if a file
                                        cannot be read or the command is wrong
    python3 proofs/check.py --batch     reads texts from the standard input, each as a line with its length
                                        in bytes and then the bytes; prints `A` or `R reason` for each

It uses integers and fractions only, and nothing but Python's standard library. It searches nothing: what a
certificate says is recomputed, and the numbers in brackets name the section of FORMAT.md that asks for it.
Why an accepted certificate proves its statement is said there. Any bytes are accepted or rejected.
"""

import re
import sys
from bisect import bisect_right
from fractions import Fraction
from itertools import combinations, combinations_with_replacement, product
from math import comb, gcd, lcm
from types import SimpleNamespace as Record


class Rejected(Exception):
    """The first condition that failed."""


def need(condition, reason):
    if not condition:
        raise Rejected(reason)


# ---------------------------------------------------------------------------------------- text [1]

INTEGER = re.compile(r"0|-?[1-9][0-9]*", re.ASCII)
NUMBER = re.compile(r"(0|-?[1-9][0-9]*)(?:/([1-9][0-9]*))?", re.ASCII)
MOST_CHARACTERS = 20_000
MOST_COUNTED = 5_000_000
MOST_LEVELS = 4


class Lines:
    """The lines of a text, one after the other, as words between single spaces."""

    def __init__(self, text):
        lines = text.split("\n")
        need(lines.pop() == "", "the last line does not end")
        self.lines = lines
        self.at = 0

    def fail(self, expected):
        raise Rejected(f"line {self.at}: expected {expected}")

    def take(self, first, least=0):
        """The words of the next line after its first one, which is given; there are so many at least."""
        line = self.lines[self.at] if self.at < len(self.lines) else ""
        self.at += 1
        words = line.split(" ")
        if words[0] != first:
            self.fail(first)
        if len(words) <= least:
            self.fail(f"more than {least} words")
        return words[1:]

    def count(self, word):
        if not (len(word) <= 7 and INTEGER.fullmatch(word) and 0 <= int(word) <= MOST_COUNTED):
            self.fail("a count")
        return int(word)

    def counts(self, words, size):
        self.sized(words, size)
        return [self.count(word) for word in words]

    def number(self, word):
        match = NUMBER.fullmatch(word) if len(word) <= MOST_CHARACTERS else None
        if not match:
            self.fail("a number")
        if match[2] is None:
            return Fraction(int(match[1]))
        value = Fraction(int(match[1]), int(match[2]))
        if value.denominator != int(match[2]) or value.denominator == 1:
            self.fail("a reduced number")
        return value

    def integer(self, word):
        if not (len(word) <= MOST_CHARACTERS and INTEGER.fullmatch(word)):
            self.fail("an integer")
        return int(word)

    def choice(self, word, *choices):
        if word not in choices:
            self.fail(" or ".join(choices))
        return word

    def sized(self, words, size):
        if len(words) != size:
            self.fail(f"{size} words after the first")

    def numbers(self, words, size=None):
        """A list of numbers; an empty one leaves its two spaces standing."""
        words = [] if words == [""] else words
        if size is not None:
            self.sized(words, size)
        return [self.number(word) for word in words]


# ---------------------------------------------------------------------------------- statements [2]


def read_certificate(lines, level=0):
    need(level <= MOST_LEVELS, "too many levels of parts")
    kind, *words = lines.take("statement", 1)
    if kind not in STATEMENTS:
        lines.fail("a kind of statement")
    statement = STATEMENTS[kind](lines, words)
    statement.kind = kind
    kind, *words = lines.take("evidence", 1)
    if kind not in EVIDENCE:
        lines.fail("a kind of evidence")
    evidence = EVIDENCE[kind](lines, words, statement, level)
    lines.sized(lines.take("end"), 0)
    return Record(statement=statement, kind=kind, evidence=evidence)


def read_data(lines):
    """K distinct samples with their targets; sample i is number i - 1 of the lists."""
    k, dimension = lines.counts(lines.take("instance"), 2)
    need(k >= 1, "no samples")
    points, targets, tuned = [], [], []
    for _ in range(k):
        words = lines.take("sample", 4)
        if words[-3] != ":":
            lines.fail("sample x_1 ... x_d : z FLAG")
        points.append(tuple(lines.numbers(words[:-3], dimension)))
        targets.append(lines.number(words[-2]))
        tuned.append(lines.choice(words[-1], "tuned", "kept") == "tuned")
        need(tuned[-1] or targets[-1] == 0, "a kept sample with a target that is not 0")
    need(len(set(points)) == k, "two samples are the same")
    return Record(k=k, dimension=dimension, points=points, targets=targets, tuned=tuned, n=sum(tuned))


def read_tuned(lines):
    words = lines.take("tuned", 3)
    if words[1] != ":":
        lines.fail("tuned K : i_1 ... i_N")
    k = lines.count(words[0])
    members = [lines.count(word) for word in words[2:] if words[2:] != [""]]
    need(k >= 1, "no samples")
    need(all(a < b for a, b in zip([0] + members, members + [k + 1])), "T is not increasing within [K]")
    return Record(k=k, members=tuple(members))


def read_fits_neurons(lines, words):
    layers, m = lines.counts(words, 2)
    return Record(layers=layers, m=m, data=read_data(lines))


def read_breakpoints(lines, words):
    (m,) = lines.counts(words, 1)
    return Record(m=m, one_direction=False, data=read_data(lines))


def read_direction(lines, words):
    lines.sized(words, 2)
    one = lines.choice(words[1], "any-direction", "one-direction") == "one-direction"
    return Record(m=lines.count(words[0]), one_direction=one)


def read_needs_neurons(lines, words):
    statement = read_direction(lines, words)
    statement.data = read_data(lines)
    return statement


def read_always_fits(lines, words):
    statement = read_direction(lines, words)
    statement.layers, statement.tuned = 2, read_tuned(lines)
    return statement


def read_always_fits_layered(lines, words):
    layers, m = lines.counts(words, 2)
    return Record(layers=layers, m=m, tuned=read_tuned(lines))


def read_needs_layered(lines, words):
    layers, m = lines.counts(words, 2)
    return Record(layers=layers, m=m, one_direction=False, data=read_data(lines))


def read_numbers(lines, words):
    n, k, layers, m = lines.counts(words, 4)
    return Record(n=n, k=k, layers=layers, m=m)


def read_violated(lines, words):
    lines.sized(words, 1)
    return Record(bound=lines.choice(words[0], *BOUNDS))


STATEMENTS = {
    "fits-neurons": read_fits_neurons,
    "needs-neurons": read_needs_neurons,
    "fits-breakpoints": read_breakpoints,
    "needs-breakpoints": read_breakpoints,
    "always-fits": read_always_fits,
    "needs-layered-neurons": read_needs_layered,
    "always-fits-layered": read_always_fits_layered,
    "worst-case": read_numbers,
    "capacity": read_numbers,
    "violated": read_violated,
}


# --------------------------------------------------------------------- networks, functions [3.1, 3.2]


def read_network(lines, words, *_):
    layers = []
    for _ in range(*lines.counts(words, 1)):
        outputs, inputs = lines.counts(lines.take("layer"), 2)
        rows = []
        for _ in range(outputs):
            row = lines.take("row", 3)
            if row[-2] != ":":
                lines.fail("row w_1 ... w_n : b")
            rows.append((lines.numbers(row[:-2], inputs), lines.number(row[-1])))
        layers.append(Record(inputs=inputs, rows=rows))
    return layers


def check_network(statement, layers):
    data = statement.data
    need(len(layers) == statement.layers >= 1, "the network has another number of layers")
    for before, after in zip(layers, layers[1:]):
        need(len(before.rows) == after.inputs, "a layer does not take what the one before gives")
    need(layers[0].inputs == data.dimension, "the network has another input dimension")
    need(len(layers[-1].rows) == 1, "the network has not one output")
    need(sum(len(layer.rows) for layer in layers[:-1]) <= statement.m, "too many neurons")
    for point, target in zip(data.points, data.targets):
        values = point
        for layer in layers[:-1]:
            values = [max(affine(row, values), Fraction(0)) for row in layer.rows]
        need(affine(layers[-1].rows[0], values) == target, "a sample with another value")


def affine(row, values):
    weights, bias = row
    return bias + sum(w * v for w, v in zip(weights, values) if w and v)


def read_function(lines, words, *_):
    lines.sized(words, 3)
    turns = []
    for _ in range(lines.count(words[0])):
        turns.append(lines.numbers(lines.take("turn"), 2))
    return Record(constant=lines.number(words[1]), slope=lines.number(words[2]), turns=turns)


def check_function(statement, function):
    need(statement.data.dimension == 1, "the samples are not numbers")
    need(len(function.turns) <= statement.m, "too many breakpoints")
    for (x,), target in zip(statement.data.points, statement.data.targets):
        bends = sum(jump * (x - t) for t, jump in function.turns if x > t)
        need(function.constant + function.slope * x + bends == target, "a sample with another value")


# --------------------------------------------------------------------------------------- windows [3.3]


def line_of(data):
    """For each sample its t with x = x_1 + t (x_2 - x_1) [3.3]."""
    if data.k == 1:
        return [Fraction(0)]
    origin = data.points[0]
    direction = [b - a for a, b in zip(origin, data.points[1])]
    axis = next(i for i, step in enumerate(direction) if step)
    places = []
    for point in data.points:
        t = (point[axis] - origin[axis]) / direction[axis]
        need(all(a + t * s == x for a, s, x in zip(origin, direction, point)), "samples not on a line")
        places.append(t)
    return places


def read_windows(lines, words, *_):
    windows = []
    for _ in range(*lines.counts(words, 1)):
        *samples, sign = lines.take("window", 1)
        windows.append((*lines.counts(samples, 3), 1 if lines.choice(sign, "+", "-") == "+" else -1))
    return windows


def check_windows(statement, windows):
    """The windows as intervals (from, to, sign) of t; `from` is None for minus infinity [3.3]."""
    data, t, z = statement.data, line_of(statement.data), statement.data.targets
    if statement.one_direction:
        need(all(a < b for a, b in zip(t, t[1:])), "the samples do not stand in this order on the line")
    intervals = []
    for left, middle, right, sign in windows:
        need(1 <= middle <= data.k and 1 <= right <= data.k, "a window that names no sample")
        need(t[middle - 1] < t[right - 1], "a window that is not in order")
        turn = chord(t, z, middle, right)
        if left == 0:
            need(statement.one_direction, "a window from minus infinity")
        else:
            need(left <= data.k, "a window that names no sample")
            need(t[left - 1] < t[middle - 1], "a window that is not in order")
            turn -= chord(t, z, left, middle)
        need(turn * sign > 0, "a window of another sign")
        intervals.append((t[left - 1] if left else None, t[right - 1], sign))
    return intervals


def chord(t, z, i, j):
    return (z[j - 1] - z[i - 1]) / (t[j - 1] - t[i - 1])


def check_packing(statement, windows):
    need(len(windows) >= statement.m, "too few windows")
    require_apart(check_windows(statement, windows))


def require_apart(intervals):
    for sign in (1, -1):
        same = sorted(
            (start is not None, start or Fraction(0), end) for start, end, s in intervals if s == sign
        )
        for (_, _, end), (finite, start, _) in zip(same, same[1:]):
            need(finite and end <= start, "two windows of one sign overlap")


# ------------------------------------------------------------------------------------- cone cases [3.4]

MOST_CONES = 256


def read_cone_cases(lines, words, *_):
    functionals, cases = lines.counts(words, 2)
    return Record(
        functionals=[lines.numbers(lines.take("functional")) for _ in range(functionals)],
        cases=[lines.counts(lines.take("case"), 1)[0] for _ in range(cases)],
    )


def check_cone_cases(statement, evidence):
    order = sorted(zip(line_of(statement.data), statement.data.targets))
    t, z = [t for t, _ in order], [z for _, z in order]
    cones, m, cases = 4 * (len(t) - 1), statement.m, evidence.cases
    need(cones > 0 and m >= 1, "no cases")
    need(cones <= MOST_CONES, "too many cones for this checker")
    need(len(evidence.functionals) <= MOST_CONES, "too many functionals for this checker")
    need(m <= len(cases) == comb(cones + m - 2, m - 1), "not one line for each case")
    allowed = []
    for y in evidence.functionals:
        need(len(y) == len(t) and sum(y) == 0, "a functional that is not 0 on constants")
        need(sum(a * b for a, b in zip(y, z)) < 0, "a functional that is not negative on the targets")
        allowed.append(set(cones_without_minus(t, y)))
    for chosen, case in zip(combinations_with_replacement(range(cones), m - 1), cases):
        need(case < len(allowed), "a case that names no functional")
        need(allowed[case].issuperset(chosen), "a functional that is negative on a generator of its case")


def cones_without_minus(t, y):
    """The numbers of the cones on whose generators y is not negative."""
    right = [sum(a * (s - e) for a, s in zip(y, t) if s > e) for e in t]
    left = [sum(a * (e - s) for a, s in zip(y, t) if s < e) for e in t]
    number = 0
    for gap in range(len(t) - 1):
        for hinge in (right, left):
            for sign in (1, -1):
                if sign * hinge[gap] >= 0 and sign * hinge[gap + 1] >= 0:
                    yield number
                number += 1


# ------------------------------------------------------------------------------------------ covers [3.5]

MOST_RETAINED = 65
MOST_BITS = 512


def read_cover(lines, words, *_):
    signed, generators, cells = lines.counts(words, 3)
    return Record(
        signed=signed,
        generators=[lines.numbers(lines.take("generator")) for _ in range(generators)],
        cells=[read_cell(lines, generators) for _ in range(cells)],
    )


def read_cell(lines, generators):
    (neurons,) = lines.counts(lines.take("cell"), 1)
    places = []
    for _ in range(neurons):
        facing, where, *words = lines.take("place", 2)
        lines.choice(where, "sample", "gap")
        lines.sized(words, 1 if where == "sample" else 2)
        sign = 0 if where == "sample" else 1 if lines.choice(words[1], "+", "-") == "+" else -1
        left = lines.choice(facing, "left", "right") == "left"
        places.append(Record(left=left, at=lines.count(words[0]), sign=sign))
    shares = []
    for _ in range(generators):
        numbers = lines.numbers(lines.take("shares"), 2 * neurons)
        shares.append(list(zip(numbers[::2], numbers[1::2])))
    return Record(places=places, shares=shares)


def check_cover(statement, cover):
    tuned = set(statement.tuned.members)
    kept = [i for i in range(1, statement.tuned.k + 1) if i in tuned or is_end(i, statement.tuned.k, tuned)]
    need(len(kept) <= MOST_RETAINED, "too many retained samples for this checker")
    gaps = range(len(kept) - 1)
    still = [g for g in gaps if kept[g] not in tuned and kept[g + 1] not in tuned]
    size = len(cover.generators)
    need(size == len(gaps) - len(still), "another number of generators")
    for generator in cover.generators:
        need(len(generator) == len(gaps), "a generator of another size")
        need(all(generator[g] == 0 for g in still), "a generator that is not 0 inside a block")
        need(all(short(x) for x in generator), "a generator with too long numbers")
    need(are_independent(cover.generators), "generators not shown to be independent")
    need(cover.signed <= size and len(cover.cells) == 2**cover.signed, "not one cell for each sign pattern")
    for pattern, cell in enumerate(cover.cells):
        need(len(cell.places) <= statement.m, "a shape with too many neurons")
        for place in cell.places:
            check_place(statement, kept, place)
        for i, (generator, shares) in enumerate(zip(cover.generators, cell.shares)):
            signed = i < cover.signed
            sign = -1 if signed and pattern >> i & 1 else 1
            for place, share in zip(cell.places, shares):
                check_share(place, share, signed)
            for g in gaps:
                slope = sum(
                    a * slope_of(place.left, place.at, g + 1) + b * slope_of(place.left, place.at + 1, g + 1)
                    for place, (a, b) in zip(cell.places, shares)
                )
                need(slope == sign * generator[g], "a shape that misses a generator")


def is_end(i, k, tuned):
    """Whether a sample outside T is the first or last of its block."""
    return i in (1, k) or i - 1 in tuned or i + 1 in tuned


def short(x):
    return x.numerator.bit_length() <= MOST_BITS and x.denominator.bit_length() <= MOST_BITS


def check_place(statement, kept, place):
    need(not (place.left and statement.one_direction), "a neuron that faces the other way")
    need(1 <= place.at <= len(kept) - (1 if place.sign else 0), "a neuron at no place")
    if place.sign:
        need(kept[place.at] == kept[place.at - 1] + 1, "a neuron moves among omitted samples")


def check_share(place, share, signed):
    if place.sign == 0:
        need(share[1] == 0, "a neuron at a sample with a second share")
    for part in share:
        if place.sign:
            need(part == 0 or signed, "a moving neuron with a share in a generator without a sign")
            need(part * place.sign >= 0, "a share of the other sign")


def slope_of(left, sample, gap):
    """The slope of the hinge at a retained sample in a gap."""
    return (-1 if gap < sample else 0) if left else (1 if gap >= sample else 0)


PRIMES = (2147483647, 2147483629, 2147483587)


def are_independent(vectors):
    """Whether the vectors are independent modulo one of the primes, and so over the rationals."""
    return any(are_independent_modulo(vectors, prime) for prime in PRIMES)


def are_independent_modulo(vectors, prime):
    if any(x.denominator % prime == 0 for vector in vectors for x in vector):
        return False
    rows = [[x.numerator * pow(x.denominator, -1, prime) % prime for x in vector] for vector in vectors]
    while rows:
        row = rows.pop()
        pivot = next((i for i, x in enumerate(row) if x), None)
        if pivot is None:
            return False
        inverse = pow(row[pivot], -1, prime)
        for other in rows:
            factor = other[pivot] * inverse % prime
            other[:] = [(x - factor * y) % prime for x, y in zip(other, row)]
    return True


# -------------------------------------------------------------------------- 3 and more layers [3.6-3.10]

MOST_LAYERED = 5000


def require_layers(statement):
    need(3 <= statement.layers <= MOST_LAYERED, "another number of layers")
    need(1 <= statement.m <= MOST_LAYERED, "another number of neurons")


def largest_product(widths, neurons):
    """The largest product of d + 1 over so many widths d >= 1 of a given sum."""
    low, rest = divmod(neurons, widths)
    return (low + 1) ** (widths - rest) * (low + 2) ** rest


def most_breakpoints(layers, neurons):
    if neurons < layers - 1:
        return 0
    if layers > 3:
        return largest_product(layers - 1, neurons) - 1
    crossings = [0, 1, 2] + [a + 1 for a in range(3, neurons)]
    return max(a + (neurons - a) * crossings[a] for a in range(1, neurons))


def check_layered_packing(statement, windows):
    require_layers(statement)
    require_apart(check_windows(statement, windows))
    need(len(windows) > most_breakpoints(statement.layers, statement.m - 1), "too few windows")


def check_two_runs(statement, windows):
    require_layers(statement)
    intervals = check_windows(statement, windows)
    need(intervals, "no windows")
    for (_, end, _), (start, _, _) in zip(intervals, intervals[1:]):
        need(end <= start, "a window that begins before the last one ends")
    signs = [sign for _, _, sign in intervals]
    first = signs.count(signs[0])
    need(signs == [signs[0]] * first + [-signs[0]] * (len(signs) - first), "the windows are not two runs")
    for last in range(1, statement.m - 1):
        others = statement.m - 1 - last
        if others >= statement.layers - 2:
            room = largest_product(statement.layers - 2, others) + 1
            for p in range(1, last + 2):
                parts = -(-(first + 1) // p) - (-(len(signs) - first + 1) // (last + 2 - p))
                need(parts > room, "a smaller network has room for the runs")


def read_zigzag(lines, words, *_):
    return [lines.count(word) for word in words]


def check_zigzag(statement, samples):
    require_layers(statement)
    t, z = line_of(statement.data), statement.data.targets
    chords = len(samples) - 1
    need(1 <= chords <= 3, "not 1 to 3 chords")
    need(all(1 <= i <= statement.data.k for i in samples), "a number of no sample")
    steps = []
    for i, j in zip(samples, samples[1:]):
        need(t[i - 1] < t[j - 1], "the samples do not stand in this order on the line")
        steps.append(z[j - 1] - z[i - 1])
    need(all(steps) and all(a * b < 0 for a, b in zip(steps, steps[1:])), "the targets do not rise and fall")
    need(statement.m <= statement.layers + chords - 2, "too many neurons")


def read_nothing(lines, words, *_):
    lines.sized(words, 0)


def check_parameter_count(statement, _):
    require_layers(statement)
    hidden = statement.layers - 1
    more = statement.m - 1 - hidden
    parameters = 1 if more < 0 else hidden + 2 + 2 * more + more * more // 4
    need(statement.n <= statement.k, "N > K")
    need(parameters < statement.n, "not more tuned samples than parameters")


# ------------------------------------------------------------------------------------------- parts [3.10]


def read_parts(lines, words, _, level):
    return [read_certificate(lines, level + 1) for _ in range(*lines.counts(words, 1))]


def require_accepted(parts, kind):
    """The statements of parts, which are accepted and of one kind."""
    for part in parts:
        need(part.statement.kind == kind, "a part of another kind")
        check(part)
    return [part.statement for part in parts]


def single(parts, kind):
    need(len(parts) == 1, "not one part")
    return require_accepted(parts, kind)[0]


def check_worst_case(statement, parts):
    require_layers(statement)
    part = single(parts, "needs-layered-neurons")
    need(part.layers == statement.layers, "a part with another number of layers")
    need(part.m >= statement.m, "a part that asks for fewer neurons")
    need(part.data.k <= statement.k and part.data.n <= statement.n <= statement.k, "a part with more samples")


def check_violated(statement, parts):
    BOUNDS[statement.bound](parts)


def violate_4_1_2(parts):
    fit = single(parts, "fits-neurons")
    need(fit.layers == 2 and fit.data.k >= 3, "not 2 layers and 3 samples")
    need(fit.m < min(3 * fit.data.n, fit.data.k - 2), "the bound is kept")
    return fit.data


def violate_4_1_2_nonzero(parts):
    data = violate_4_1_2(parts)
    need(data.n < data.k, "all samples are tuned")
    need(all(z for z, tuned in zip(data.targets, data.tuned) if tuned), "a tuned sample has target 0")


def violate_figure_3(parts):
    fit = single(parts, "fits-breakpoints")
    need(fit.data.k % 2 == 1 and fit.m + 1 < fit.data.k - 1, "the number of pieces is kept")
    for i in range(1, fit.data.k + 1):
        target = 0 if i % 2 else 2 if i % 4 == 0 else -1
        sample = (fit.data.points[i - 1], fit.data.targets[i - 1], fit.data.tuned[i - 1])
        need(sample == ((i,), target, i % 2 == 0), "not the data of Figure 3")


def violate_4_2_1(parts):
    fits = require_accepted(parts, "always-fits")
    need(fits, "no parts")
    k, n, m = fits[0].tuned.k, len(fits[0].tuned.members), max(fit.m for fit in fits)
    need(k >= 3 and m + 2 <= k and 3 * n > m, "the bound is kept")
    sets = {fit.tuned.members for fit in fits if fit.tuned.k == k and len(fit.tuned.members) == n}
    need(len(sets) == comb(k, n), "a set T is missing")


def violate_5_1_2(parts):
    fit = single(parts, "fits-neurons")
    need(fit.layers == 3 and fit.data.k >= 3, "not 3 layers and 3 samples")
    need(fit.m * (fit.m + 1) < 2 * min(3 * fit.data.n, fit.data.k - 2), "the bound is kept")


def violate_5_1_split(parts):
    needs = single(parts, "needs-breakpoints")
    m = needs.m - 1
    need(m >= 2 and needs.data.k >= 3 and 16 * needs.data.k <= m * m, "the bound is kept")


def violate_pieces(parts):
    needs = single(parts, "needs-breakpoints")
    need((needs.m + 1) ** 2 > 36 * (3 * needs.data.n + 2), "the bound is kept")


def violate_30_neurons(parts):
    worst = single(parts, "worst-case")
    need((worst.n, worst.k, worst.layers) == (100, 1000, 3) and worst.m > 30, "30 neurons are not excluded")


BOUNDS = {
    "thm-4.1.2": violate_4_1_2,
    "thm-4.1.2.nonzero": violate_4_1_2_nonzero,
    "fig-3": violate_figure_3,
    "cor-4.2.1": violate_4_2_1,
    "thm-5.1.2": violate_5_1_2,
    "thm-5.1.split": violate_5_1_split,
    "sum-pieces": violate_pieces,
    "sum-30-neurons": violate_30_neurons,
}


# -------------------------------------------------------------------------------------- reach sets [3.11]
# A range is a pair of codes (lo, hi); None as lo is minus infinity, as hi it is infinity.

MOST_SAMPLES = 10_000
MOST_SLOPE_BITS = 100_000


def read_reach_sets(lines, words, *_):
    sets = []
    for _ in range(*lines.counts(words, 1)):
        gap, relation, parity, *codes = lines.take("reach", 3)
        if len(codes) % 2:
            lines.fail("pairs of codes")
        ranges = [
            (None if lo == "-inf" else lines.integer(lo), None if hi == "inf" else lines.integer(hi))
            for lo, hi in zip(codes[::2], codes[1::2])
        ]
        lines.choice(relation, *"=<>")
        lines.choice(parity, "even", "odd")
        sets.append((lines.count(gap), relation, parity, ranges))
    return sets


def check_reach_sets(statement, lines):
    need(not statement.one_direction, "reach sets speak of any direction")
    need(2 <= statement.data.k <= MOST_SAMPLES, "another number of samples")
    slopes = chord_codes(statement.data)
    sets = {}
    for gap, relation, parity, ranges in lines:
        need(1 <= gap <= len(slopes), "a line that names no gap")
        need((gap, relation, parity) not in sets, "two lines of one gap, relation and parity")
        check_ranges(ranges)
        sets[gap, relation, parity] = ranges
    rests = shortest_rests(slopes)
    least = rests[0, None]
    if statement.m <= least:
        return
    need(statement.m == least + 1, "the statement is more than one above the least number of breakpoints")
    starts = {state: [lo for lo, _ in ranges if lo is not None] for state, ranges in sets.items()}
    for (gap, relation), rest in rests.items():
        even = [(0, 0)] if gap == 0 else sets.get((gap, relation, "even"), [])
        odd = sets.get((gap, relation, "odd"), [])
        if not (even or odd):
            continue
        slope = slopes_at(slopes, gap, relation)
        if gap == len(slopes):
            for lo, hi in odd + sums(even, slope):
                need((lo is not None and lo > 0) or (hi is not None and hi < 0), "an odd sum may be 0")
            continue
        for to, breakpoints, decided in steps(slopes, gap, slope):
            if breakpoints + rests[gap + 1, to] == rest:
                new_even, new_odd = even, odd
                for choice in decided:
                    new_even, new_odd = (
                        new_even + sums(new_odd, opposite(choice)),
                        new_odd + sums(new_even, choice),
                    )
                for parity, ranges in (("even", new_even), ("odd", new_odd)):
                    state = (gap + 1, to, parity)
                    for item in ranges:
                        need(
                            lies_in(item, sets.get(state, []), starts.get(state, [])),
                            f"a sum leaves the sets at gap {gap + 1} {to} {parity}",
                        )


def chord_codes(data):
    """The codes 2v of the slopes in order, v as a multiple of the largest unit there is."""
    samples = sorted(zip(line_of(data), data.targets))
    chords = [(w - z) / (t - s) for (s, z), (t, w) in zip(samples, samples[1:])]
    common = 1
    for slope in chords:
        common = lcm(common, slope.denominator)
        need(common.bit_length() <= MOST_SLOPE_BITS, "too large a denominator for this checker")
    whole = [slope.numerator * (common // slope.denominator) for slope in chords]
    unit = gcd(*whole) or 1
    need(all((v // unit).bit_length() <= MOST_SLOPE_BITS for v in whole), "too long slopes for this checker")
    return [2 * (v // unit) for v in whole]


def check_ranges(ranges):
    need(ranges, "a line without ranges")
    for lo, hi in ranges:
        need(lo is None or hi is None or lo <= hi, "an empty range")
    for (_, hi), (lo, _) in zip(ranges, ranges[1:]):
        apart = lo is not None and hi is not None and hi + 1 < lo
        need(apart, "ranges that do not increase or are not apart")


def slopes_at(slopes, gap, relation):
    """B(g, R), and all numbers at the start."""
    if gap == 0:
        return (None, None)
    code = slopes[gap - 1]
    return {"=": (code, code), "<": (None, code - 1), ">": (code + 1, None)}[relation]


def steps(slopes, gap, slope):
    """The steps from a state with the set `slope` at the end of a gap: to, breakpoints, decided."""
    chord = slopes[gap]
    if not is_empty(common(slope, (chord, chord))):
        yield "=", 0, []
    if gap >= 1:
        yield "=", 1, [slope]
    for before, to in ((">", "<"), ("<", ">")):
        side = slopes_at(slopes, gap + 1, before)
        if not is_empty(common(slope, side)):
            yield to, 1, [common(slope, side)]
        if gap >= 1:
            yield to, 2, [slope, side]


def shortest_rests(slopes):
    """For each state the least number of breakpoints after it; (0, None) is the start."""
    rests = {(len(slopes), relation): 0 for relation in "=<>"}
    for gap in reversed(range(len(slopes))):
        for relation in "=<>" if gap else [None]:
            following = steps(slopes, gap, slopes_at(slopes, gap, relation))
            rests[gap, relation] = min(count + rests[gap + 1, to] for to, count, _ in following)
    return rests


def common(a, b):
    lows = [lo for lo in (a[0], b[0]) if lo is not None]
    highs = [hi for hi in (a[1], b[1]) if hi is not None]
    return (max(lows, default=None), min(highs, default=None))


def is_empty(item):
    return None not in item and item[0] > item[1]


def opposite(item):
    return (None if item[1] is None else -item[1], None if item[0] is None else -item[0])


def sums(ranges, item):
    return [(end_sum(lo, item[0], -1), end_sum(hi, item[1], 1)) for lo, hi in ranges]


def end_sum(a, b, outwards):
    return None if a is None or b is None else a + b + (outwards if a & b & 1 else 0)


def lies_in(item, ranges, starts):
    """Whether one range holds the item; `starts` are the finite lower ends of the ranges."""
    lo, hi = item
    at = len(ranges) - len(starts) - 1 + (0 if lo is None else bisect_right(starts, lo))
    return at >= 0 and (ranges[at][1] is None or (hi is not None and hi <= ranges[at][1]))


# ----------------------------------------------------------------------- capacities [3.12], covers [3.13]

MOST_SETS = 100_000
MOST_PAIRS = 100_000_000


def check_capacity(statement, parts):
    n, k, layers, m = statement.n, statement.k, statement.layers, statement.m
    need(1 <= k <= 30 and n <= k and comb(k, n) <= MOST_SETS and layers >= 2, "numbers out of range")
    if m > 0:
        need(parts, "no lower bound")
        lower = parts[0].statement
        if lower.kind != "worst-case" or layers == 2:
            kind = "needs-neurons" if layers == 2 else "needs-layered-neurons"
            need(lower.kind == kind, "no lower bound for such networks")
            need(layers > 2 or not lower.one_direction, "a lower bound for one direction")
        data = lower if lower.kind == "worst-case" else lower.data
        need(layers == 2 or lower.layers == layers, "a lower bound for other layers")
        need(lower.m >= m and data.n <= n and data.k <= k, "a lower bound with other numbers")
    sets, mirrored = set(), set()
    for part in parts[1 if m > 0 else 0 :]:
        upper = part.statement
        need(upper.kind == ("always-fits" if layers == 2 else "always-fits-layered"), "no upper bound")
        need(upper.layers == layers and upper.m <= m and upper.tuned.k == k, "another upper bound")
        sets.add(sum(1 << i for i in upper.tuned.members))
        mirrored.add(sum(1 << k + 1 - i for i in upper.tuned.members))
    need(comb(k, n) * len(sets) <= MOST_PAIRS, "too many sets for this checker")
    sets |= mirrored
    for members in combinations(range(1, k + 1), n):
        tuned = sum(1 << i for i in members)
        need(tuned in sets or any(tuned & ~other == 0 for other in sets), "a set T is missing")
    for part in parts:
        check(part)


def check_handed_on(statement, parts):
    need(3 <= statement.layers <= MOST_LAYERED and len(parts) == 1, "not one part for 3 to 5000 layers")
    part = parts[0].statement
    need(part.kind in ("always-fits", "always-fits-layered"), "a part of another kind")
    need(part.layers < statement.layers and part.tuned == statement.tuned, "a part for other numbers")
    need(part.m == 0 or part.m + statement.layers - part.layers <= statement.m, "too few neurons")
    check(parts[0])


# ---------------------------------------------------------------------------------- symbolic cases [3.14]
# A polynomial is a dictionary from monomials to coefficients; a monomial is an integer with 16 bits for the
# exponent of each variable, g1 first, so that monomials are ordered and multiplied as integers.

MOST_EXPONENT = 1000
MOST_PRODUCTS = 1_000_000


def read_symbolic_cases(lines, words, statement, _):
    need(statement.kind == "always-fits-layered", "this evidence is not for this statement")
    k, n = statement.tuned.k, len(statement.tuned.members)
    need(3 <= statement.layers <= 16 and k <= 30 and n <= 10, "too many layers or samples for this checker")
    variables = [f"g{i}" for i in range(1, k)] + [f"h{j}" for j in range(1, n + 1)]
    places = {name: len(variables) - 1 - i for i, name in enumerate(variables)}
    return Record(places=places, cases=[read_case(lines, statement, places) for _ in range(*lines.counts(words, 1))])


def read_case(lines, statement, places):
    words = lines.take("case", 1)
    signs = [1 if lines.choice(word, "+", "-") == "+" else -1 for word in words if words != [""]]
    lines.sized(signs, len(statement.tuned.members))
    words = lines.take("over", 1)
    lines.sized(words, 1)
    over, layers = read_polynomial(lines, words[0], places), []
    for _ in range(statement.layers):
        outputs, inputs = lines.counts(lines.take("layer"), 2)
        layers.append(Record(inputs=inputs, rows=[read_row(lines, inputs, places) for _ in range(outputs)]))
    return Record(signs=tuple(signs), over=over, layers=layers)


def read_row(lines, inputs, places):
    *words, colon, bias = lines.take("row", 3)
    lines.choice(colon, ":")
    words = [] if words == [""] else words
    lines.sized(words, inputs)
    return [read_polynomial(lines, word, places) for word in words], read_polynomial(lines, bias, places)


def read_polynomial(lines, word, places):
    need(len(word) <= MOST_CHARACTERS, "too long a polynomial")
    polynomial, last = {}, None
    for term in word.split("+") if word != "0" else []:
        coefficient, *powers = term.split("*")
        monomial, place = 0, len(places)
        for power in powers:
            name, caret, exponent = power.partition("^")
            exponent = lines.integer(exponent) if caret else 1
            if not (places.get(name, place) < place and (exponent >= 2 or not caret)):
                lines.fail("a polynomial")
            need(exponent <= MOST_EXPONENT, "too large an exponent for this checker")
            place = places[name]
            monomial += exponent << 16 * place
        if last is not None and monomial >= last:
            lines.fail("the terms of a polynomial in their order")
        last = monomial
        polynomial[monomial] = lines.integer(coefficient)
        if polynomial[monomial] == 0:
            lines.fail("a coefficient that is not 0")
    return bounded(polynomial, places)


def bounded(polynomial, places):
    """The polynomial without zeros, if its numbers are not too large."""
    polynomial = {monomial: x for monomial, x in polynomial.items() if x}
    above = sum((1 << 15) - 1 - MOST_EXPONENT << 16 * place for place in places.values())
    high = sum(1 << 16 * place + 15 for place in places.values())
    for monomial, coefficient in polynomial.items():
        need(not monomial + above & high, "too large an exponent for this checker")
        need(coefficient.bit_length() <= MOST_BITS, "too large a coefficient for this checker")
    return polynomial


def check_symbolic_cases(statement, evidence):
    places, k, members = evidence.places, statement.tuned.k, statement.tuned.members
    patterns = {case.signs for case in evidence.cases}
    for signs in product((1, -1), repeat=len(members)):
        need(signs in patterns or tuple(-s for s in signs) in patterns, "a pattern of signs is missing")
    left = MOST_PRODUCTS
    for case in evidence.cases:
        over, layers = case.over, case.layers
        need(all(x > 0 for x in over.values()), "a denominator with a negative coefficient")
        need(any(m % (1 << 16 * len(members)) == 0 for m in over), "a denominator that may be 0")
        sizes = [1] + [len(layer.rows) for layer in layers]
        need([layer.inputs for layer in layers] == sizes[:-1] and sizes[-1] == 1, "layers that do not match")
        need(sum(sizes[1:-1]) <= statement.m, "too many neurons")
        for i in range(1, k + 1):
            values = [{1 << 16 * places[f"g{j}"]: 1 for j in range(1, i)}]
            for layer in layers:
                left -= sum(len(w) * len(v) for weights, _ in layer.rows for w, v in zip(weights, values))
                need(left >= 0, "too many products for this checker")
                sums = [bounded(polynomial_affine(row, values), places) for row in layer.rows]
                values = [positive_part(x) for x in sums] if layer is not layers[-1] else sums
            target = {}
            if i in members:
                height = 1 << 16 * places[f"h{members.index(i) + 1}"]
                target = {m + height: case.signs[members.index(i)] * x for m, x in over.items()}
            need(values == [target], "a sample with another value")


def polynomial_affine(row, values):
    weights, bias = row
    total = dict(bias)
    for weight, value in zip(weights, values):
        for m, x in weight.items():
            for n, y in value.items():
                total[m + n] = total.get(m + n, 0) + x * y
    return total


def positive_part(polynomial):
    if all(x > 0 for x in polynomial.values()):
        return polynomial
    need(all(x < 0 for x in polynomial.values()), "a pre-activation with coefficients of both signs")
    return {}


# ------------------------------------------------------------------------------------------- evidence [3]

EVIDENCE = {
    "network": read_network,
    "function": read_function,
    "packing": read_windows,
    "cone-cases": read_cone_cases,
    "reach-sets": read_reach_sets,
    "cover": read_cover,
    "two-runs": read_windows,
    "zigzag": read_zigzag,
    "parts": read_parts,
    "symbolic-cases": read_symbolic_cases,
    "parameter-count": read_nothing,
}

CHECKS = {
    ("fits-neurons", "network"): check_network,
    ("fits-breakpoints", "function"): check_function,
    ("needs-breakpoints", "packing"): check_packing,
    ("needs-neurons", "packing"): check_packing,
    ("needs-neurons", "cone-cases"): check_cone_cases,
    ("needs-neurons", "reach-sets"): check_reach_sets,
    ("always-fits", "cover"): check_cover,
    ("needs-layered-neurons", "packing"): check_layered_packing,
    ("needs-layered-neurons", "two-runs"): check_two_runs,
    ("needs-layered-neurons", "zigzag"): check_zigzag,
    ("worst-case", "parts"): check_worst_case,
    ("worst-case", "parameter-count"): check_parameter_count,
    ("violated", "parts"): check_violated,
    ("capacity", "parts"): check_capacity,
    ("always-fits-layered", "parts"): check_handed_on,
    ("always-fits-layered", "symbolic-cases"): check_symbolic_cases,
}


def check(certificate):
    rule = CHECKS.get((certificate.statement.kind, certificate.kind))
    need(rule, "this evidence is not for this statement")
    rule(certificate.statement, certificate.evidence)


def judge(text):
    """None if the bytes are a certificate that proves its statement, else a reason."""
    try:
        lines = Lines(text.decode("ascii"))
        lines.sized(lines.take("relucert-certificate/1"), 0)
        certificate = read_certificate(lines)
        need(lines.at == len(lines.lines), "lines after the end")
        check(certificate)
        return None
    except Rejected as e:
        return str(e)
    except UnicodeDecodeError:
        return "the text is not ASCII"
    except Exception as e:  # Whatever goes wrong, nothing is accepted.
        return f"this checker fails: {type(e).__name__}"


def batch(source):
    while line := source.readline():
        reason = judge(source.read(int(line)))
        print("A" if reason is None else f"R {reason}", flush=True)


def main(arguments):
    if hasattr(sys, "set_int_max_str_digits"):
        sys.set_int_max_str_digits(0)
    if arguments == ["--batch"]:
        batch(sys.stdin.buffer)
        return 0
    if arguments in (["--help"], ["-h"]):
        print("usage: check.py FILE... | check.py --batch")
        print("Replays certificates (proofs/FORMAT.md). Exit code 1 if one is rejected.")
        return 0
    if not arguments or any(argument.startswith("-") for argument in arguments):
        print("usage: check.py FILE... | check.py --batch", file=sys.stderr)
        return 2
    rejected = False
    for name in arguments:
        try:
            with open(name, "rb") as file:
                text = file.read()
        except (OSError, ValueError) as e:
            print(f"check.py: cannot read {ascii(name)}: {e.__class__.__name__}", file=sys.stderr)
            return 2
        reason = judge(text)
        shown = name.encode(errors="backslashreplace").decode()
        print(f"{shown}: ACCEPTED" if reason is None else f"{shown}: REJECTED {reason}")
        rejected = rejected or reason is not None
    return 1 if rejected else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
