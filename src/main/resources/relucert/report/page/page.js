'use strict';
(() => {
  const byId = id => document.getElementById(id);

  // The theme: what the system asks for until the reader chooses.
  const theme = byId('theme');
  const root = document.documentElement;
  const dark = () => root.dataset.theme
    ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  const label = () => { theme.textContent = dark() ? 'Light theme' : 'Dark theme'; };
  try {
    const kept = localStorage.getItem('relucert-theme');
    if (kept === 'dark' || kept === 'light') root.dataset.theme = kept;
  } catch (e) { /* a page from disk may have no storage */ }
  theme.hidden = false;
  label();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', label);
  theme.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    label();
    try { localStorage.setItem('relucert-theme', root.dataset.theme); } catch (e) { /* as above */ }
  });

  // Filter and search. What is typed and what is typeset are compared in one spelling, without
  // blanks around signs: "K = m+2" is "K=m+2", and "√(3N) ≤ m" is "sqrt(3N) <= m".
  const SPELLINGS = [[/≤/g, '<='], [/≥/g, '>='], [/≠/g, '!='], [/√\(/g, 'sqrt('], [/√(\w+)/g, 'sqrt($1)'],
    [/sqrt (\w+)/g, 'sqrt($1)'], [/√/g, 'sqrt'], [/⌊/g, 'floor('], [/⌈/g, 'ceil('], [/[⌋⌉]/g, ')'], [/[·×]/g, '*'],
    [/[−–‐‑]/g, '-'], [/∞/g, 'infinity'], [/²/g, '^2'], [/³/g, '^3'], [/[_^]\{(\w+)\}/g, m => m[0] + m.slice(2, -1)],
    [/α/g, 'alpha'], [/β/g, 'beta'], [/δ/g, 'delta'], [/ε/g, 'epsilon'], [/σ/g, 'sigma'], [/θ/g, 'theta'], [/ρ/g, 'rho']];
  const spelled = text => SPELLINGS
    .reduce((t, [sign, plain]) => t.replace(sign, plain), text.toLowerCase().replace(/\s+/g, ' '))
    .replace(/ ?([-<>=!+*\/,;:()[\]{}|]+) ?/g, '$1').trim();
  // A formula stands between blanks, which signs take away: words after a bracket stay apart.
  const wordsOf = text => spelled(text).split(' ').filter(w => w);
  const form = byId('filter');
  // The text of an element with its formulas as they were written.
  const written = element => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('.f').forEach(f => f.replaceWith(f.dataset.t));
    copy.querySelectorAll('sub').forEach(s => s.prepend('_'));
    copy.querySelectorAll('sup').forEach(s => s.prepend('^'));
    return copy.textContent;
  };
  const claims = [...document.querySelectorAll('details.claim')].map(card => ({
    card,
    chips: [...card.querySelectorAll('.chip')],
    words: spelled([...card.querySelectorAll('summary, .statement, .case')]
      .map(e => e.textContent + ' \n ' + written(e)).join(' \n ')),
    proof: '',
  }));
  const inProof = (claim, word) => {
    if (!claim.proof) {
      claim.proof = spelled([...claim.card.querySelectorAll('.proof')].map(e => e.textContent + ' \n ' + written(e)).join(' '));
    }
    return claim.proof.includes(word);
  };
  const filter = () => {
    const words = wordsOf(byId('search').value);
    const found = claims.map(claim => words.every(w => claim.words.includes(w)));
    // What no statement says may be in the proofs.
    const deep = !found.includes(true);
    const wanted = ['verdict', 'reading', 'evidence'].map(name => [name, byId(name).value]);
    let shown = 0;
    let readings = 0;
    claims.forEach((claim, i) => {
      let some = 0;
      for (const chip of claim.chips) {
        const like = wanted.every(([name, value]) => !value || chip.dataset[name] === value);
        chip.classList.toggle('unlike', !like);
        if (like) some++;
      }
      const visible = some > 0
        && (deep ? words.every(w => claim.words.includes(w) || inProof(claim, w)) : found[i]);
      claim.card.hidden = !visible;
      if (visible) { shown++; readings += some; }
    });
    byId('count').textContent = shown + ' of ' + claims.length + ' claims, ' + readings + ' readings'
      + (deep && shown ? ' (found in their proofs)' : '');
    byId('none').hidden = shown > 0;
  };
  form.hidden = false;
  form.addEventListener('input', filter);
  form.addEventListener('submit', e => e.preventDefault());
  form.addEventListener('reset', () => setTimeout(filter));
  filter();

  // A link to a claim opens it, whatever the filter hides.
  const open = () => {
    const target = byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    if (target.hidden) { form.reset(); target.hidden = false; }
    for (let around = target.parentElement; around; around = around.parentElement) {
      if (around.tagName === 'DETAILS') around.open = true;
    }
    if (target.tagName === 'DETAILS') {
      target.open = true;
      target.querySelector('summary').focus({preventScroll: true});
    }
    target.scrollIntoView();
  };
  addEventListener('hashchange', open);
  if (location.hash) open();

  // What is copied of a formula is its text as written, not its letters without their places.
  document.addEventListener('copy', event => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0).cloneRange();
    const whole = node => (node.nodeType === 1 ? node : node.parentElement).closest('.f');
    const first = whole(range.startContainer);
    const last = whole(range.endContainer);
    if (first) range.setStartBefore(first);
    if (last) range.setEndAfter(last);
    const copy = document.createElement('div');
    copy.append(range.cloneContents());
    const formulas = copy.querySelectorAll('.f');
    if (!formulas.length) return;
    formulas.forEach(f => f.replaceWith(f.dataset.t));
    // Only what is laid out has the line breaks of a page.
    copy.style.cssText = 'position:fixed;left:-99rem;width:40rem;white-space:normal';
    document.body.append(copy);
    event.clipboardData.setData('text/plain', copy.innerText);
    copy.remove();
    event.preventDefault();
  });

  // Certificates as files.
  for (const button of document.querySelectorAll('button.save')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      const text = button.closest('details').querySelector('pre.text').textContent;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], {type: 'text/plain'}));
      link.download = button.dataset.name;
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }
})();
