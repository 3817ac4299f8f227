/* The dashboard: who is late, who will be, and whether what watches over it works. One request for all of it, only while it is seen. */
import { ask, el } from './page.js';

const EVERY = 15_000;
const TICK = 1_000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function span(millis) {
  const minutes = Math.floor(millis / MINUTE);
  if (millis < MINUTE) {
    return `${Math.floor(millis / 1000)} s`;
  }
  if (minutes < 90) {
    return `${minutes} min`;
  }
  return millis < 2 * DAY ? `${Math.floor(millis / HOUR)} h ${minutes % 60} min`
    : `${Math.floor(millis / DAY)} d ${Math.floor(millis % DAY / HOUR)} h`;
}

function until(instant, now) {
  const left = Date.parse(instant) - now;
  return left < -TICK ? `${span(-left)} ago` : left < TICK ? 'now' : `in ${span(left)}`;
}

/** A ticket leads to its running process, one that has ended to its story. */
export function ticketLink(ticket, instance) {
  return el('a', { href: instance ? `#/process-instance/${encodeURIComponent(instance)}/runtime`
    : `#/palier-finished?ticket=${encodeURIComponent(ticket)}` }, ticket);
}

export function table(caption, columns, rows) {
  return el('div', { class: 'palier-d-scroll' }, el('table', { class: 'palier-d-table' }, el('caption', { class: 'sr-only' }, caption),
    el('thead', {}, el('tr', {}, columns.map(([name, kind]) => el('th', { scope: 'col', class: kind }, name)))), el('tbody', {}, rows)));
}

export function nothing(words) {
  return el('p', { class: 'palier-d-nothing' }, words);
}

export function panel(title, extra, ...content) {
  return el('section', { class: 'palier-d-panel' }, el('h2', {}, title, extra ? el('span', { class: 'palier-d-count' }, extra) : null),
    content);
}

function number(count, mark) {
  return el('td', { class: `palier-d-number${count === 0 ? ' palier-d-zero' : mark ? ` palier-d-${mark}` : ''}` }, String(count));
}

const COLUMNS = [['open', null], ['atRisk', 'risk'], ['breached', 'late'], ['escalated', 'late'], ['waiting', null]];

function sums(lines) {
  return Object.fromEntries(COLUMNS.map(([name]) => [name, lines.reduce((sum, line) => sum + line[name], 0)]));
}

function openTickets(tiers) {
  const all = sums(tiers.flatMap(tier => tier.lines));
  const cells = line => COLUMNS.map(([name, mark]) => number(line[name], mark));
  return panel('Open tickets', String(all.open), all.open === 0 ? nothing('No ticket is open.') : table('Open tickets',
    [['Package'], ['Priority'], ['Open', 'palier-d-number'], ['At risk', 'palier-d-number'], ['Breached', 'palier-d-number'],
      ['Escalated', 'palier-d-number'], ['Waiting for customer', 'palier-d-number']],
    [tiers.map(tier => tier.lines.map((line, index) => el('tr', { class: index === 0 ? 'palier-d-first' : null },
      index === 0 ? el('th', { scope: 'rowgroup', rowspan: tier.lines.length }, tier.tier) : null,
      el('th', { scope: 'row' }, line.priority), cells(line)))),
    el('tr', { class: 'palier-d-sum' }, el('th', { scope: 'row', colspan: 2 }, 'All'), cells(all))]));
}

const KINDS = { level: '▲', deadline: '●', warning: '○' };

function next(lines) {
  return panel('What comes next', null, lines.length === 0 ? nothing('Nothing is due: no warning, deadline or level lies ahead.')
    : el('ol', { class: 'palier-d-next' }, lines.map(line => el('li', { class: `palier-d-${line.kind}` },
      el('span', { class: 'palier-d-mark', 'aria-hidden': 'true' }, KINDS[line.kind]),
      el('span', { class: 'palier-d-when', title: line.clock, 'data-at': line.at }),
      el('span', { class: 'palier-d-what' }, ticketLink(line.ticket, line.instance), `, ${line.customer}, `,
        el('span', { title: line.tier }, line.priority), ', ', el('strong', {}, line.what),
        el('span', { class: 'palier-d-quiet' }, ` ${line.subject}`))))));
}

function today({ count, lines }) {
  return panel('Missed today', String(count), lines.length === 0 ? nothing('Nothing has been missed today.')
    : [table('Missed today', [['At'], ['Ticket'], ['Customer'], ['Package'], ['Missed'], ['Since then']], lines.map(line => el('tr', {},
      el('td', { class: 'palier-d-fixed' }, line.clock), el('td', { class: 'palier-d-fixed' }, ticketLink(line.ticket, line.instance)),
      el('td', { title: line.subject }, line.customer), el('td', { class: 'palier-d-fixed' }, `${line.tier} ${line.priority}`),
      el('td', {}, line.what), el('td', {}, line.then)))),
    count > lines.length ? el('p', { class: 'palier-d-quiet' }, `The latest ${lines.length} of ${count}; all are on the `,
      el('a', { href: '#/palier-sla-board' }, 'SLA board'), '.') : null]);
}

function undelivered({ count, lines }) {
  return panel('Undelivered notices', String(count), lines.length === 0 ? nothing('Every notice has reached its reader.')
    : table('Undelivered notices', [['Ticket'], ['Notice'], ['To'], ['Since'], ['What became of it']], lines.map(line => el('tr', {},
      el('td', { class: 'palier-d-fixed' }, ticketLink(line.ticket, line.instance)), el('td', {}, line.what), el('td', {}, line.reader),
      el('td', { class: 'palier-d-fixed' }, line.since), el('td', { class: 'palier-d-quiet' }, line.outcome)))));
}

const STATES = { good: ['✓', 'well'], bad: ['✗', 'not well'], unknown: ['?', 'not known'] };

function health(lines) {
  return panel('Health', null, el('ul', { class: 'palier-d-health' }, lines.map(line => el('li', { class: `palier-d-${line.state}` },
    el('span', { class: 'palier-d-mark', title: STATES[line.state][1] }, STATES[line.state][0]),
    el('span', { class: 'sr-only' }, STATES[line.state][1]), el('strong', {}, line.part), el('span', { class: 'palier-d-words' }, line.words)))));
}

function draw(body, view) {
  body.replaceChildren(
    el('div', { class: 'palier-d-columns' }, el('div', {}, openTickets(view.tiers), health(view.health)), el('div', {}, next(view.next))),
    today(view.today), undelivered(view.notices));
}

const TROUBLE = { 0: 'The server cannot be reached.', 401: 'You are signed out. Load the page again and sign in.' };

/** Cockpit shows what others add at the bottom, under a title of its own, and puts it there after it was drawn; the promises come first. */
function comeFirst(node) {
  const section = node.closest('section.deprecate');
  section?.classList.add('palier-d-section');
  section?.parentElement.classList.add('palier-d-sections');
}

class Watch {
  constructor(node, api) {
    this.api = api;
    this.age = el('p', { class: 'palier-d-age' }, 'Loading…');
    this.trouble = el('p', { class: 'palier-d-trouble', role: 'alert', hidden: true });
    this.body = el('div', {});
    this.root = el('div', { class: 'palier-d palier-dashboard' }, el('header', {}, el('h1', {}, 'Promises'), this.age,
      el('a', { href: '#/palier-sla-board' }, 'SLA board')), this.trouble, this.body);
    node.append(this.root);
    this.seen = () => this.look();
    document.addEventListener('visibilitychange', this.seen);
    this.timer = setInterval(() => this.look(), TICK);
    this.look();
  }

  /** Every second: tells how old it is, and asks again when that is old enough and somebody looks. */
  look() {
    if (document.hidden || !this.root.isConnected && this.asked) {
      return;
    }
    comeFirst(this.root);
    if (!this.asking && (!this.asked || performance.now() - this.asked >= EVERY)) {
      this.refresh();
    }
    this.tell();
  }

  async refresh() {
    this.asking = true;
    this.asked = performance.now();
    const { ok, status, answer, message } = await ask(this.api, 'dashboard');
    this.asking = false;
    if (this.stopped) {
      return;
    }
    if (ok) {
      this.answered = performance.now();
      this.view = answer;
      draw(this.body, answer);
    }
    this.trouble.hidden = ok;
    this.troubled = ok ? null : TROUBLE[status] || message;
    this.tell();
  }

  tell() {
    if (this.troubled) {
      const words = `${this.troubled} ${this.view ? `What you see is ${span(performance.now() - this.answered)} old.`
        : 'Nothing can be shown.'} It is tried again.`;
      this.trouble.textContent !== words && (this.trouble.textContent = words);
    }
    if (!this.view) {
      this.age.textContent = this.troubled ? '' : 'Loading…';
      return;
    }
    const old = performance.now() - this.answered;
    const now = Date.parse(this.view.at) + old;
    this.age.textContent = `As of ${this.view.clock}, ${span(old)} ago`;
    this.body.querySelectorAll('[data-at]').forEach(when => {
      when.textContent = until(when.dataset.at, now);
    });
  }

  stop() {
    this.stopped = true;
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.seen);
  }
}

let watch = null;

export default [{
  id: 'palier-dashboard',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  properties: { label: 'Promises' },
  render(node, { api }) {
    watch?.stop();
    watch = new Watch(node, api);
  },
  unmount() {
    watch?.stop();
    watch = null;
  }
}];
