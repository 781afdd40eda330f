'use strict';
(() => {
  const S = sharpTwoLayer;
  const host = document.getElementById('explore');
  host.innerHTML = '<p>Drag the points, or type exact numbers (3, -7/4, 0.125). Samples in T may have any target;'
    + ' the others stay at 0. The network is the one of Theorem A, computed here in exact arithmetic.</p>'
    + '<div class="controls"><label>K <input id="size" type="number" min="1" max="12" step="1"></label>'
    + '<button type="button" id="zigzag">Zigzag on T</button><button type="button" id="zero">All targets 0</button></div>'
    + '<div id="picture"></div><p id="earlier" hidden>The picture is of the numbers before: these here make no network yet.</p><p id="fault" role="alert"></p><div id="result" aria-live="polite"></div>'
    + '<div class="wide"><table class="samples"><thead><tr><th>i</th><th>x</th><th>in T</th><th>z</th><th>g(x)</th></tr></thead>'
    + '<tbody id="rows"></tbody></table></div>';
  const byId = id => document.getElementById(id);
  let samples = ['0', '-1', '0', '2', '0'].map((z, i) => ({x: String(i + 1), z, tuned: z !== '0'}));
  let view = null;

  const rows = () => {
    byId('rows').innerHTML = samples.map((s, i) => '<tr><th scope="row">' + (i + 1) + '</th>'
      + '<td><input type="text" data-row="' + i + '" data-field="x" aria-label="x of sample ' + (i + 1) + '"></td>'
      + '<td><input type="checkbox" data-row="' + i + '" data-field="tuned" aria-label="sample ' + (i + 1) + ' in T"></td>'
      + '<td><input type="text" data-row="' + i + '" data-field="z" aria-label="target of sample ' + (i + 1) + '"></td>'
      + '<td data-value="' + i + '"></td></tr>').join('');
    byId('size').value = samples.length;
    fill();
  };
  const fill = () => {
    for (const input of byId('rows').querySelectorAll('input')) {
      const sample = samples[input.dataset.row];
      if (input.type === 'checkbox') input.checked = sample.tuned;
      else if (input !== document.activeElement) input.value = sample[input.dataset.field];
      if (input.dataset.field === 'z') input.disabled = !sample.tuned;
    }
  };

  // What is shown is of numbers that are there no more: it must not pass for the present ones'.
  let stale = false;
  const fault = message => {
    stale = true;
    byId('fault').textContent = message;
    byId('result').innerHTML = '';
    byId('picture').classList.add('stale');
    byId('earlier').hidden = byId('picture').childElementCount === 0;
    for (const cell of byId('rows').querySelectorAll('[data-value]')) cell.textContent = '–';
  };
  const clear = () => {
    stale = false;
    byId('fault').textContent = '';
    byId('picture').classList.remove('stale');
    byId('earlier').hidden = true;
  };
  const sizeAsked = () => {
    const k = Number(byId('size').value);
    return Number.isInteger(k) && k >= 1 && k <= 12 ? k : 0;
  };
  const read = () => {
    if (!sizeAsked()) return 'K: expected 1 to 12';
    const x = samples.map(s => S.parse(s.x.trim()));
    const z = samples.map(s => (s.tuned ? S.parse(s.z.trim()) : S.of(0n)));
    for (let i = 0; i < samples.length; i++) {
      if (!x[i]) return 'x of sample ' + (i + 1) + ': expected an exact number (3, -7/4, 0.125)';
      if (!z[i]) return 'z of sample ' + (i + 1) + ': expected an exact number (3, -7/4, 0.125)';
      if (i > 0 && S.compare(x[i - 1], x[i]) >= 0) return 'x of sample ' + (i + 1) + ': expected more than that of sample ' + i;
    }
    return {x, z, tuned: samples.map(s => s.tuned)};
  };

  // "1 - 2*max(0, x - 3)"
  const term = (value, factor, first) => {
    const minus = S.sign(value) < 0;
    const size = S.text(minus ? S.of(-value[0], value[1]) : value);
    return (first ? (minus ? '−' : '') : minus ? ' − ' : ' + ')
      + (factor && size === '1' ? '' : size + (factor ? '·' : '')) + factor;
  };
  const affine = h => {
    const place = S.text(h.place).replace('-', '−');
    const zero = S.sign(h.place) === 0;
    const below = S.sign(h.place) < 0;
    if (h.left) return zero ? '−x' : place + ' − x';
    return zero ? 'x' : below ? 'x + ' + place.slice(1) : 'x − ' + place;
  };
  const words = g => {
    let text = S.sign(g.constant) ? term(g.constant, '', true) : '';
    for (const h of g.hinges) {
      if (S.sign(h.coefficient)) text += term(h.coefficient, 'max(0, ' + affine(h) + ')', text === '');
    }
    return text || '0';
  };

  const number = a => {
    // Only for the picture.
    const scale = 1000000n;
    return Number(a[0] * scale / a[1]) / 1e6;
  };
  const picture = (data, g, breaks) => {
    const xs = data.x.map(number);
    const inside = breaks.filter(t => S.compare(t, data.x[0]) > 0 && S.compare(t, data.x[data.x.length - 1]) < 0);
    const corners = [...data.x, ...inside].sort(S.compare);
    const heights = [...data.z, ...corners.map(t => S.at(g, t))].map(number);
    const keep = view && view.held;
    const low = keep ? view.low : Math.min(0, ...heights) - 0.5;
    const high = keep ? view.high : Math.max(0, ...heights) + 0.5;
    const from = xs[0];
    const range = xs[xs.length - 1] - from || 1;
    const across = t => (30 + (t - from) / range * 580).toFixed(1);
    const down = h => (10 + (high - h) / (high - low) * 200).toFixed(1);
    view = {low, high, from, range, held: keep};
    const svg = ['<svg viewBox="0 0 640 236" role="img" aria-label="samples and the network g">'];
    for (const [a, b] of S.blocks(data.tuned)) {
      svg.push('<rect class="block" rx="6" y="4" height="212" x="' + (across(xs[a]) - 9) + '" width="' + (across(xs[b]) - across(xs[a]) + 18) + '"/>');
    }
    svg.push('<line class="axis" x1="8" x2="632" y1="' + down(0) + '" y2="' + down(0) + '"/>');
    for (const t of breaks.filter(t => S.compare(t, data.x[0]) >= 0 && S.compare(t, data.x[data.x.length - 1]) <= 0)) {
      svg.push('<line class="breakpoint" x1="' + across(number(t)) + '" x2="' + across(number(t)) + '" y1="4" y2="216"/>');
    }
    svg.push('<polyline class="function" points="' + corners.map(t => across(number(t)) + ',' + down(number(S.at(g, t)))).join(' ') + '"/>');
    xs.forEach((x, i) => svg.push('<circle data-row="' + i + '" class="' + (data.tuned[i] ? 'tuned' : 'fixed') + '" cx="' + across(x) + '" cy="' + down(number(data.z[i])) + '" r="8"/>'
      + '<text class="index" x="' + across(x) + '" y="231">' + (i + 1) + '</text>'));
    byId('picture').innerHTML = svg.join('') + '</svg>';
  };

  const show = () => {
    const data = read();
    if (typeof data === 'string') { fault(data); return; }
    clear();
    const g = S.build(data.x, data.z, data.tuned);
    const breaks = S.breakpoints(g);
    const J = S.retained(data.tuned);
    const flat = S.blocks(data.tuned).some(([a, b]) => b > a);
    const rule = flat ? '|J(T)| − 2' : data.x.length >= 5 ? 'K − 2' : 'K − 1';
    byId('result').innerHTML = '<p><b>' + g.hinges.length + (g.hinges.length === 1 ? ' neuron' : ' neurons') + '</b> = W(T) = ' + rule + ', the most that any targets with this T need. '
      + 'J(T) = {' + J.map(i => i + 1).join(', ') + '}. ' + (breaks.length + 1) + (breaks.length ? ' pieces' : ' piece') + '; breakpoints: '
      + (breaks.map(t => S.text(t).replace('-', '−')).join(', ') || 'none') + '.</p><pre tabindex="0">g(x) = ' + words(g) + '</pre>';
    data.x.forEach((x, i) => {
      const value = S.at(g, x);
      const cell = byId('rows').querySelector('[data-value="' + i + '"]');
      cell.textContent = S.text(value) + (S.compare(value, data.z[i]) === 0 ? ' ✓' : ' ✗');
    });
    picture(data, g, breaks);
  };

  host.addEventListener('input', e => {
    const {row, field} = e.target.dataset;
    if (field === 'tuned') {
      samples[row].tuned = e.target.checked;
      if (!e.target.checked) samples[row].z = '0';
      fill();
    } else if (field) {
      samples[row][field] = e.target.value;
    } else if (e.target.id === 'size') {
      const k = sizeAsked();
      if (!k) { show(); return; }
      samples = samples.slice(0, k);
      while (samples.length < k) {
        const last = samples.length ? S.parse(samples[samples.length - 1].x.trim()) : null;
        samples.push({x: last ? S.text(S.of(last[0] + last[1], last[1])) : '1', z: '0', tuned: false});
      }
      rows();
    }
    show();
  });
  byId('zigzag').addEventListener('click', () => {
    S.retained(samples.map(s => s.tuned)).forEach((i, r) => { if (samples[i].tuned) samples[i].z = r % 2 ? '1' : '-1'; });
    fill();
    show();
  });
  byId('zero').addEventListener('click', () => {
    samples.forEach(s => { s.z = '0'; });
    fill();
    show();
  });

  // Dragging: down and up changes the target (and puts the sample into T), sideways the place.
  const pointer = e => {
    const box = byId('picture').firstChild.getBoundingClientRect();
    return [(e.clientX - box.left) / box.width * 640, (e.clientY - box.top) / box.height * 236];
  };
  const quarter = value => S.text(S.of(BigInt(Math.round(value * 4)), 4n));
  byId('picture').addEventListener('pointerdown', e => {
    const row = e.target.dataset && e.target.dataset.row;
    if (row === undefined || stale) return;
    e.preventDefault();
    const [startX, startY] = pointer(e);
    const held = {...view, held: true};
    view = held;
    const before = samples[row];
    const start = [number(S.parse(before.x.trim())), before.tuned ? number(S.parse(before.z.trim())) : 0];
    const move = f => {
      const [x, y] = pointer(f);
      const next = {...samples[row]};
      if (Math.abs(y - startY) > 4 || next.tuned) {
        next.z = quarter(start[1] - (y - startY) / 200 * (held.high - held.low));
        next.tuned = next.tuned || next.z !== '0';
      }
      if (Math.abs(x - startX) > 12) {
        const place = quarter(start[0] + (x - startX) / 580 * held.range);
        const p = S.parse(place);
        const i = Number(row);
        const free = (i === 0 || S.compare(S.parse(samples[i - 1].x.trim()), p) < 0)
          && (i === samples.length - 1 || S.compare(p, S.parse(samples[i + 1].x.trim())) < 0);
        if (free) next.x = place;
      }
      samples[row] = next;
      fill();
      show();
    };
    const end = () => {
      removeEventListener('pointermove', move);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      view = null;
      show();
    };
    addEventListener('pointermove', move);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
  });

  rows();
  show();
})();
