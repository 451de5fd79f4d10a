(() => {
  'use strict';
  const STEP = 100;
  const tools = document.getElementById('tools');
  const table = document.querySelector('table.cases');
  const body = table.tBodies[0];
  try {
    const rows = Array.from(body.rows, (row, place) => ({
      row,
      place,
      rank: ['wrong', 'look'].findIndex(tone => row.cells[2].querySelector('.chip.' + tone)),
      outcome: row.cells[2].querySelector('.chip').lastChild.textContent.trim(),
      words: (row.textContent + ' ' + Array.from(row.querySelectorAll('[title]'),
        e => e.title).join(' ')).toLowerCase(),
    }));
    if (rows.length === 0) {
      return;
    }

    const make = (name, parent, properties) =>
      parent.appendChild(Object.assign(document.createElement(name), properties));
    const labelled = (words, name) => {
      const label = make('label', tools, { textContent: words });
      return make(name, label, {});
    };
    const search = labelled('Search: key, file, code or words', 'input');
    search.type = 'search';
    search.parentNode.className = 'search';
    const choice = labelled('Outcome', 'select');
    const counts = new Map();
    rows.forEach(r => counts.set(r.outcome, (counts.get(r.outcome) || 0) + 1));
    make('option', choice, { value: '', textContent: 'all (' + rows.length + ')' });
    counts.forEach((number, outcome) =>
      make('option', choice, { value: outcome, textContent: outcome + ' (' + number + ')' }));
    const shown = make('p', tools, { id: 'shown' });
    shown.setAttribute('role', 'status');
    const section = document.getElementById('cases');
    const more = make('button', section, { type: 'button', className: 'button' });
    const all = make('button', section, { type: 'button', className: 'button' });
    tools.hidden = false;

    let limit = STEP;
    let found = rows;

    const draw = () => {
      // Rows that aren't shown aren't in the page: ten thousand take long to lay out.
      body.replaceChildren(...found.slice(0, limit).map(r => r.row));
      const visible = Math.min(limit, found.length);
      const rest = found.length - visible;
      shown.textContent = visible === found.length
        ? found.length + ' of ' + rows.length + ' cases'
        : 'the first ' + visible + ' of ' + found.length + ' cases';
      more.hidden = all.hidden = rest === 0;
      more.textContent = 'Show ' + Math.min(STEP, rest) + ' more';
      all.textContent = 'Show all ' + found.length;
    };

    const select = () => {
      const wanted = search.value.toLowerCase().split(' ').filter(word => word !== '');
      found = rows.filter(r => (choice.value === '' || r.outcome === choice.value)
        ? wanted.every(word => r.words.includes(word)) : false);
      limit = STEP;
      draw();
    };

    const value = (r, column) => {
      const cell = r.row.cells[column];
      const text = column === 3 ? (cell.firstChild ? cell.firstChild.textContent : '') : cell.textContent;
      return cell.classList.contains('number')
        ? parseFloat(text.replace(/[^0-9.]/g, '')) || 0
        : text.toLowerCase();
    };
    const compare = (a, b) => typeof a === 'number' ? a - b : a.localeCompare(b, 'en', { numeric: true });

    const sort = (head, column) => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      Array.from(head.parentNode.cells, cell => cell.removeAttribute('aria-sort'));
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const keys = new Map(rows.map(r => [r, value(r, column)]));
      const sign = down ? -1 : 1;
      rows.sort((a, b) => sign * compare(keys.get(a), keys.get(b)) || a.place - b.place);
      select();
    };

    Array.from(table.tHead.rows[0].cells, (head, column) => {
      const words = head.textContent;
      head.textContent = '';
      make('button', head, { type: 'button', textContent: words })
        .addEventListener('click', () => sort(head, column));
    });
    // What is wrong comes first, until somebody sorts.
    const rank = r => r.rank === -1 ? 2 : r.rank;
    rows.sort((a, b) => rank(a) - rank(b) || a.place - b.place);
    table.tHead.classList.add('usable');
    search.addEventListener('input', select);
    choice.addEventListener('change', select);
    more.addEventListener('click', () => { limit += STEP; draw(); });
    all.addEventListener('click', () => { limit = found.length; draw(); });
    select();
  } finally {
    body.classList.add('ready');
  }
})();
