/* The SLA board: how promises were kept, and what stands behind those that were not. The filter is in the address, to be passed on. */
import { address, ask, el } from './page.js';
import { nothing, panel, table, ticketLink } from './dashboard.js';
import { bars, percent, trend } from './picture.js';

const PAGE = '/palier-sla-board';
const METRICS = [['RESPONSE', 'First response'], ['RESOLUTION', 'Resolution'], ['UPDATE', 'Updates']];
const FILTERS = ['from', 'to', 'tier', 'priority', 'customer', 'line', 'level'];

function asked() {
  return new URLSearchParams(location.hash.split('?')[1] || '');
}

function link(values) {
  const query = new URLSearchParams(Object.entries(values).filter(([name, value]) => FILTERS.includes(name) && value));
  return `#${PAGE}${query.size === 0 ? '' : `?${query}`}`;
}

function sum(rows, name) {
  return rows.reduce((total, row) => total + row[name], 0);
}

export function month(text) {
  return new Date(`${text}-15T12:00:00Z`).toLocaleDateString('en-US', { month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/* ---------------------------------------------------------------- filter */

function field(name, label, control) {
  control.id = `palier-d-${name}`;
  control.name = name;
  control.classList.add('form-control');
  return el('div', { class: 'palier-d-field' }, el('label', { for: control.id }, label), control);
}

function choice(name, label, value, options) {
  return field(name, label, el('select', {}, [{ id: '', name: 'all' }, ...options].map(option =>
    el('option', { value: option.id, selected: option.id === (value || '') }, option.name))));
}

function filter(query, view) {
  const { choices, months } = view;
  const go = form => {
    location.hash = link(Object.fromEntries(new FormData(form))).slice(1);
  };
  return el('form', { class: 'palier-d-filter', 'aria-label': 'Narrow down', change: event => go(event.currentTarget),
    submit: event => { event.preventDefault(); go(event.currentTarget); } },
  field('from', 'From', el('input', { type: 'month', value: query.get('from') || months[0], required: true })),
  field('to', 'to', el('input', { type: 'month', value: query.get('to') || months[months.length - 1], required: true })),
  choice('tier', 'Package', query.get('tier'), choices.tiers), choice('priority', 'Priority', query.get('priority'), choices.priorities),
  choice('customer', 'Customer', query.get('customer'), choices.customers), choice('line', 'Team', query.get('line'), choices.lines),
  choice('level', 'Escalated to', query.get('level'), choices.levels.map(level => ({ ...level, name: `${level.name} or above` }))),
  FILTERS.some(name => query.get(name)) ? el('a', { href: `#${PAGE}`, class: 'palier-d-reset' }, 'Show all') : null);
}

/* ---------------------------------------------------------------- panels */

function download(api, query, name, label) {
  return el('a', { class: 'palier-d-csv', href: address(api, `board/${name}.csv${query.size === 0 ? '' : `?${query}`}`), download: '' },
    el('span', { class: 'glyphicon glyphicon-download-alt', 'aria-hidden': 'true' }), ` CSV`, el('span', { class: 'sr-only' }, ` of ${label}`));
}

function byMonth(view, rows) {
  return view.months.map(name => {
    const own = rows.filter(row => row.month === name);
    return { name, label: month(name), met: sum(own, 'met'), missed: sum(own, 'missed') };
  });
}

/** The goal of several kinds of promises together: each weighs as many promises as it has. */
function goalOf(view, rows) {
  const weights = rows.map(row => [row.met + row.missed, view.goals.find(goal => goal.tier === row.tier
    && goal.priority === row.priority).percent]);
  const all = weights.reduce((total, [count]) => total + count, 0);
  return all === 0 ? 100 : weights.reduce((total, [count, goal]) => total + count * goal, 0) / all;
}

function monthsTable(view, series) {
  return table('Promises kept by month', [['Month'], ...series.map(each => [each.name, 'palier-d-number'])],
    view.months.map((name, index) => el('tr', {}, el('th', { scope: 'row' }, month(name)), series.map(each => {
      const { met, missed } = each.points[index];
      return el('td', { class: 'palier-d-number' }, met + missed === 0 ? el('span', { class: 'palier-d-zero' }, '–')
        : [percent(met, missed), el('span', { class: 'palier-d-quiet' }, ` ${met} of ${met + missed}`)]);
    }))));
}

function kept(view, api, query) {
  const csv = download(api, query, 'attainment', 'promises kept');
  if (view.kept.length === 0) {
    return panel('Promises kept', null, nothing('No promise came to an end in these months, for these tickets.'));
  }
  const series = METRICS.map(([id, name]) => ({ name, points: byMonth(view, view.kept.filter(row => row.metric === id)) }));
  return panel('Promises kept', csv, el('div', { class: 'palier-d-beside' },
    el('figure', {}, trend(series, goalOf(view, view.kept)), el('figcaption', { class: 'palier-d-quiet' },
      'Promises kept, in percent of those that came to an end in the month')), monthsTable(view, series)), grid(view));
}

function grid(view) {
  const kinds = view.choices.tiers.flatMap(tier => view.choices.priorities.map(priority => ({ tier, priority })))
    .filter(({ tier, priority }) => view.kept.some(row => row.tier === tier.id && row.priority === priority.id));
  return table('Promises kept by package and priority', [['Package'], ['Goal', 'palier-d-number'], ...METRICS.map(([, name]) => [name])],
    kinds.map(({ tier, priority }) => {
      const own = view.kept.filter(row => row.tier === tier.id && row.priority === priority.id);
      const goal = goalOf(view, own);
      return el('tr', {}, el('th', { scope: 'row' }, `${tier.name} ${priority.name}`), el('td', { class: 'palier-d-number' }, `${goal} %`),
        METRICS.map(([id, name]) => cell(view, own.filter(row => row.metric === id), goal, `${tier.name} ${priority.name}, ${name}`)));
    }));
}

function cell(view, rows, goal, label) {
  const met = sum(rows, 'met');
  const missed = sum(rows, 'missed');
  if (met + missed === 0) {
    return el('td', { class: 'palier-d-zero' }, '–');
  }
  const below = met * 100 < goal * (met + missed);
  return el('td', { class: 'palier-d-kept' }, el('span', { class: below ? 'palier-d-below' : 'palier-d-reached' },
    below ? '▼ ' : '✓ ', percent(met, missed)), el('span', { class: 'palier-d-quiet' }, below ? ` ${missed} of ${met + missed} missed`
    : ` of ${met + missed}`), trend([{ name: label, points: byMonth(view, rows) }], goal, true));
}

function escalations(view, api, query) {
  const csv = download(api, query, 'escalations', 'escalations');
  if (view.raised.length === 0) {
    return panel('Escalations', null, nothing('No level was raised in these months, for these tickets.'));
  }
  const count = (week, level) => view.raised.filter(row => row.monday === week.monday && String(row.level) === level.id)
    .reduce((total, row) => total + row.count, 0);
  const counts = view.choices.levels.map(level => ({ name: level.name, values: view.weeks.map(week => count(week, level)) }));
  return panel('Escalations', csv, el('figure', {}, bars(view.weeks.map(week => week.name), counts),
    el('figcaption', { class: 'palier-d-quiet' }, 'How often each level was raised, by week from Monday')),
  el('details', {}, el('summary', {}, 'As a table'), table('Escalations by week', [['Week'], ['From'],
    ...counts.map(each => [each.name, 'palier-d-number'])], view.weeks.map((week, index) => el('tr', {},
    el('th', { scope: 'row' }, week.name), el('td', {}, week.monday), counts.map(each =>
      el('td', { class: `palier-d-number${each.values[index] ? '' : ' palier-d-zero'}` }, String(each.values[index]))))))));
}

function hours(minutes) {
  return minutes === 0 ? '0 h' : minutes < 600 ? `${(minutes / 60).toFixed(1)} h` : `${Math.round(minutes / 60).toLocaleString('en-GB')} h`;
}

function bar(value, most, kind) {
  return el('td', { class: 'palier-d-barcell' }, el('span', { class: `palier-d-bar palier-d-${kind}`,
    style: `width: ${most === 0 ? 0 : Math.max(value > 0 ? 1 : 0, Math.round(value / most * 60))}%` }), ` ${hours(value)}`);
}

function lost(view, api, query) {
  const rows = view.months.map(name => {
    const own = view.lost.filter(row => row.month === name);
    return { name, waiting: sum(own, 'waiting'), development: sum(own, 'development') };
  });
  const most = Math.max(...rows.flatMap(row => [row.waiting, row.development]));
  return most === 0 ? panel('Time lost', null, nothing('No time went by waiting for customers or with development.'))
    : panel('Time lost', download(api, query, 'lost-time', 'time lost'), table('Time lost by month',
      [['Month'], ['Waiting for customers'], ['With development']], rows.map(row => el('tr', {}, el('th', { scope: 'row' }, month(row.name)),
        bar(row.waiting, most, 'waiting'), bar(row.development, most, 'development')))),
    el('p', { class: 'palier-d-quiet' }, 'Calendar time of all tickets together, in the month in which it passed.'));
}

function flow(view, api, query) {
  return view.flowed.length === 0 ? null : panel('Tickets', download(api, query, 'tickets', 'tickets opened and closed'),
    table('Tickets opened and closed by month', [['Month'], ['Opened', 'palier-d-number'], ['Closed', 'palier-d-number']],
      view.months.map(name => {
        const own = view.flowed.filter(row => row.month === name);
        return el('tr', {}, el('th', { scope: 'row' }, month(name)), ['opened', 'closed'].map(which =>
          el('td', { class: 'palier-d-number' }, sum(own, which).toLocaleString('en-GB'))));
      })));
}

function misses({ missed }, api, query) {
  const names = Object.fromEntries(METRICS);
  return missed.count === 0 ? panel('Misses', null, nothing('No deadline was missed in these months, for these tickets.'))
    : panel('Misses', download(api, query, 'misses', 'misses'), table('Misses', [['Ticket'], ['Customer'], ['Subject'], ['Package'], ['Promise'], ['Due'],
      ['Since then']], missed.lines.map(line => el('tr', {}, el('td', { class: 'palier-d-fixed' }, ticketLink(line.ticket, line.instance)),
      el('td', {}, line.customer), el('td', {}, line.subject), el('td', { class: 'palier-d-fixed' }, `${line.tier} ${line.priority}`),
      el('td', {}, names[line.metric]), el('td', { class: 'palier-d-fixed' }, line.due), el('td', {}, line.lateBy)))),
    el('p', { class: 'palier-d-quiet' }, missed.count > missed.lines.length ? `The latest ${missed.lines.length} of `
      + `${missed.count.toLocaleString('en-GB')}; all are in the CSV.` : `${missed.count} in all.`));
}

/* ---------------------------------------------------------------- page */

let turn = 0;

async function draw(root, api) {
  const own = ++turn;
  const query = asked();
  root.setAttribute('aria-busy', 'true');
  const { ok, status, answer, message } = await ask(api, `board${query.size === 0 ? '' : `?${query}`}`);
  if (own !== turn) {
    return;
  }
  root.removeAttribute('aria-busy');
  const trouble = words => el('p', { class: 'palier-d-trouble', role: 'alert' }, words, ' ', el('a', { href: `#${PAGE}` }, 'Show all'));
  const title = el('header', {}, el('h1', {}, 'SLA board'), ok ? el('p', { class: 'palier-d-age' }, `As of ${answer.clock}`) : null);
  const focused = document.activeElement && root.contains(document.activeElement) ? document.activeElement.id : null;
  root.replaceChildren(title, ...(ok ? [filter(query, answer), kept(answer, api, query),
    el('div', { class: 'palier-d-columns' }, el('div', {}, escalations(answer, api, query)),
      el('div', {}, lost(answer, api, query), flow(answer, api, query))), misses(answer, api, query)]
    : [trouble(status === 0 ? 'The server cannot be reached.' : message)]).filter(Boolean));
  focused && root.querySelector(`#${focused}`)?.focus();
}

const page = {
  id: 'palier-sla-board',
  pluginPoint: 'cockpit.route',
  properties: { path: PAGE, label: 'SLA board' },
  render(node, { api }) {
    const root = el('div', { class: 'palier-d palier-board' }, el('p', { class: 'palier-d-nothing' }, 'Counting…'));
    node.append(root);
    document.title = 'SLA board | Camunda Cockpit';
    draw(root, api);
  },
  unmount() {
    turn++;
  }
};

const navigation = {
  id: 'palier-sla-board-link',
  pluginPoint: 'cockpit.navigation',
  priority: 30,
  properties: { label: 'SLA board', pagePath: `#${PAGE}`, checkActive: path => path.includes(PAGE) }
};

export default [page, navigation];
