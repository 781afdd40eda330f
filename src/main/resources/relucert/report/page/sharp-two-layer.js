'use strict';
// Theorem A in exact arithmetic: for samples x_1 < ... < x_K on a line and targets that vanish off T a
// 2-layer network with at most W(T) neurons, neuron for neuron the one of `construct --method sharp-2`.
const sharpTwoLayer = (() => {
  // A rational is [numerator, denominator], reduced, with a positive denominator.
  const gcd = (a, b) => { while (b) [a, b] = [b, a % b]; return a < 0n ? -a : a; };
  const of = (n, d = 1n) => {
    if (d < 0n) { n = -n; d = -d; }
    const g = gcd(n, d);
    return g > 1n ? [n / g, d / g] : [n, d];
  };
  const ZERO = [0n, 1n];
  const add = (a, b) => of(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
  const neg = a => [-a[0], a[1]];
  const sub = (a, b) => add(a, neg(b));
  const mul = (a, b) => of(a[0] * b[0], a[1] * b[1]);
  const div = (a, b) => {
    if (b[0] === 0n) throw new RangeError('division by zero');
    return of(a[0] * b[1], a[1] * b[0]);
  };
  const sign = a => (a[0] > 0n ? 1 : a[0] < 0n ? -1 : 0);
  const compare = (a, b) => sign(sub(a, b));
  const text = a => (a[1] === 1n ? String(a[0]) : a[0] + '/' + a[1]);

  /** Reads "3", "-7/4", "0.125", "1e-3" exactly; anything else is null. */
  const parse = word => {
    const fraction = /^([+-]?\d{1,300})\/(\d{1,300})$/.exec(word);
    if (fraction) {
      const d = BigInt(fraction[2]);
      return d === 0n ? null : of(BigInt(fraction[1].replace('+', '')), d);
    }
    const decimal = /^([+-]?)(\d{0,300})(?:\.(\d{0,300}))?(?:[eE]([+-]?\d{1,3}))?$/.exec(word);
    if (!decimal || (decimal[2] + (decimal[3] || '')) === '') return null;
    const digits = BigInt((decimal[1] === '-' ? '-' : '') + decimal[2] + (decimal[3] || ''));
    const power = Number(decimal[4] || 0) - (decimal[3] || '').length;
    return power >= 0 ? of(digits * 10n ** BigInt(power)) : of(digits, 10n ** BigInt(-power));
  };

  const right = (coefficient, place) => ({left: false, coefficient, place});
  const left = (coefficient, place) => ({left: true, coefficient, place});
  // Two neurons that face the same side as one, where both are on.
  const merged = (a, from, b, to, facesLeft) => {
    const sum = add(a, b);
    const place = sign(sum) === 0 ? from : div(add(mul(a, from), mul(b, to)), sum);
    return {left: facesLeft, coefficient: sum, place};
  };
  const hingeAt = (hinge, t) => {
    const beyond = hinge.left ? sub(hinge.place, t) : sub(t, hinge.place);
    return sign(beyond) > 0 ? mul(hinge.coefficient, beyond) : ZERO;
  };
  const at = (g, t) => g.hinges.reduce((value, hinge) => add(value, hingeAt(hinge, t)), g.constant);
  const through = (t, value, hinges) =>
    ({constant: sub(value, at({constant: ZERO, hinges}, t)), hinges});

  /** The blocks: maximal runs of samples outside T, as [first, last], counted from 0. */
  const blocks = tuned => {
    const runs = [];
    tuned.forEach((isTuned, i) => {
      if (isTuned) return;
      if (i > 0 && !tuned[i - 1]) runs[runs.length - 1][1] = i;
      else runs.push([i, i]);
    });
    return runs;
  };
  /** J(T): the samples in T and the ends of the blocks. */
  const retained = tuned => {
    const ends = new Set(blocks(tuned).flat());
    return tuned.map((isTuned, i) => i).filter(i => tuned[i] || ends.has(i));
  };

  const flatBase = (x, z, tuned, base) => {
    const J = retained(tuned);
    const chord = (i, j) => div(sub(z[j], z[i]), sub(x[j], x[i]));
    const hinges = [];
    let slope = ZERO;
    for (let r = J.indexOf(base[0]); r > 0; r--) {
      const next = chord(J[r - 1], J[r]);
      hinges.push(left(sub(slope, next), x[J[r]]));
      slope = next;
    }
    slope = ZERO;
    for (let r = J.indexOf(base[1]); r + 1 < J.length; r++) {
      const next = chord(J[r], J[r + 1]);
      hinges.push(right(sub(next, slope), x[J[r]]));
      slope = next;
    }
    return through(x[base[0]], ZERO, hinges);
  };

  const firstFive = (x, d) => {
    const turn2 = sub(d[1], d[0]);
    const turn3 = sub(d[2], d[1]);
    const turn4 = sub(d[3], d[2]);
    const a = add(sub(d[0], d[1]), d[3]);
    if (sign(turn4) * sign(a) <= 0) {
      return [right(turn2, x[1]), left(turn3, x[2]), merged(turn4, x[3], neg(a), x[4], true)];
    }
    if (sign(turn2) * sign(a) >= 0) {
      return [merged(a, x[0], turn2, x[1], false), left(turn3, x[2]), left(turn4, x[3])];
    }
    const first = right(d[0], x[0]);
    return sign(turn3) * sign(turn2) >= 0
      ? [first, merged(turn2, x[1], turn3, x[2], false), right(turn4, x[3])]
      : [first, right(turn2, x[1]), merged(turn3, x[2], turn4, x[3], false)];
  };

  const fivePoints = (x, z, d) => {
    const hinges = firstFive(x, d);
    let slope = hinges.filter(h => !h.left).reduce((sum, h) => add(sum, h.coefficient), ZERO);
    for (let i = 4; i < d.length; i++) {
      hinges.push(right(sub(d[i], slope), x[i]));
      slope = d[i];
    }
    return through(x[0], z[0], hinges);
  };

  const polyline = (x, z, d) => {
    let slope = ZERO;
    const hinges = d.map((next, i) => {
      const hinge = right(sub(next, slope), x[i]);
      slope = next;
      return hinge;
    });
    return through(x[0], z[0], hinges);
  };

  /** The network: {constant, hinges}; every hinge is a neuron. */
  const build = (x, z, tuned) => {
    const base = blocks(tuned).find(([first, last]) => last > first);
    if (base) return flatBase(x, z, tuned, base);
    const d = x.slice(1).map((next, i) => div(sub(z[i + 1], z[i]), sub(next, x[i])));
    return x.length >= 5 ? fivePoints(x, z, d) : polyline(x, z, d);
  };

  /** The points at which the slope of g really changes, in increasing order. */
  const breakpoints = g => {
    const places = [...g.hinges].sort((a, b) => compare(a.place, b.place));
    const turns = [];
    for (const hinge of places) {
      const last = turns[turns.length - 1];
      if (last && compare(last.place, hinge.place) === 0) {
        last.turn = add(last.turn, hinge.coefficient);
      } else {
        turns.push({place: hinge.place, turn: hinge.coefficient});
      }
    }
    return turns.filter(t => sign(t.turn) !== 0).map(t => t.place);
  };

  /** One line of text that has all of a network: the form of the shared test cases. */
  const line = g => text(g.constant) + ' '
    + g.hinges.map(h => (h.left ? 'L' : 'R') + text(h.coefficient) + '@' + text(h.place)).join(',')
    + ' ' + breakpoints(g).map(text).join(',');

  /** Answers "x,..;z,..;T as 0 and 1,.." by the line of its network. */
  const answer = question => {
    const [x, z, tuned] = question.split(';').map(part => part.split(','));
    return line(build(x.map(parse), z.map(parse), tuned.map(t => t === '1')));
  };

  return {answer, at, blocks, breakpoints, build, compare, of, parse, retained, sign, text};
})();
