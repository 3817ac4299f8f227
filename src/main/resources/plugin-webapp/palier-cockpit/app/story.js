/* What the pages on running and on ended tickets both show: clocks, levels, who was told, the ledger. */
import { el } from './page.js';

export const SYMBOLS = { late: '▲', soon: '◆', running: '○', paused: '‖', done: '✓', none: '' };

export function facts(rows) {
  return el('dl', { class: 'palier-m-facts' }, rows.filter(([, value]) => value).map(([name, value]) =>
    [el('dt', {}, name), el('dd', {}, value)]));
}

export function section(title, ...content) {
  return el('section', { class: 'palier-m-part' }, el('h4', {}, title), content);
}

export function table(caption, columns, rows, empty) {
  return rows.length === 0 ? el('p', { class: 'palier-m-quiet' }, empty) : el('div', { class: 'palier-m-scroll' },
    el('table', { class: 'palier-m-table' }, el('caption', { class: 'sr-only' }, caption),
      el('thead', {}, el('tr', {}, columns.map(column => el('th', { scope: 'col' }, column)))), el('tbody', {}, rows)));
}

export function row(head, ...cells) {
  return el('tr', {}, el('th', { scope: 'row' }, head), cells.map(cell => el('td', {}, cell)));
}

function marked(clock) {
  const mark = (clock.mark || 'NONE').toLowerCase();
  const state = clock.state === 'kept' ? 'done' : mark;
  return el('span', { class: `palier-m-${state}` }, SYMBOLS[state] ? `${SYMBOLS[state]} ` : '', clock.state || '');
}

/** Every clock: target, deadline, time left, how it stands, and why. */
export function clocks(list) {
  const ended = list.every(clock => !clock.left);
  return table('Clocks', ['Clock', 'Promised', 'Due', ...(ended ? [] : ['Left']), 'State', 'Why'], list.map(clock => row(clock.name,
    clock.target, clock.due || '', ...(ended ? [] : [clock.left || '']), marked(clock), clock.explanation || '')), 'No clock runs.');
}

/** The levels of the path, with room for a button at those that nobody took. */
export function levels({ last, reached }, button) {
  if (reached.length === 0) {
    return el('p', { class: 'palier-m-quiet' }, last === 0 ? 'The package has no escalation path.' : 'No level has been raised.');
  }
  return el('ol', { class: 'palier-m-levels' }, reached.map(level => el('li', {},
    el('strong', {}, `Level ${level.number} of ${last}`), `, ${level.roles}, told ${level.at}`,
    el('p', {}, `Because ${level.cause}`), el('ul', {}, level.told.map(reader => el('li', {}, reader))),
    el('p', {}, level.takenBy ? `${SYMBOLS.done} Taken by ${level.takenBy}` : el('span', { class: 'palier-m-late' },
      `${SYMBOLS.late} Taken by nobody `), level.takenBy ? null : button(level.number)))));
}

const NOTICE = { sent: 'done', waiting: 'soon', refused: 'late', void: 'none' };

/** Who was told what; a last column where something can be done. */
export function notices(list, button) {
  return table('Notices', ['Notice', 'To', 'About', 'What became of it'].concat(button ? [''] : []), list.map(notice => row(notice.about,
    [notice.to, el('div', { class: 'palier-m-quiet' }, notice.address)], notice.at, el('span', { class: `palier-m-${NOTICE[notice.mark]}` },
      SYMBOLS[NOTICE[notice.mark]] ? `${SYMBOLS[NOTICE[notice.mark]]} ` : '', notice.state),
    ...(button ? [button(notice) || ''] : []))), 'Nobody was told anything yet.');
}

/** The ledger, the newest row first. */
export function ledger(lines) {
  return el('ol', { class: 'palier-m-ledger' }, lines.map(line => el('li', {}, el('span', { class: 'palier-m-at' }, line.at),
    el('span', {}, line.who ? el('strong', {}, `${line.who}: `) : null, line.what))));
}
