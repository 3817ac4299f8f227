/* The page "Finished tickets": found by what one remembers of them, each with its whole story. */
import { ask, el } from './page.js';
import { SYMBOLS, clocks, facts, ledger, levels, notices, section, table } from './story.js';
import { way } from './way.js';

const PAGE = '/palier-finished';
const LONGEST_REASON = 1000;

/** What stands behind the question mark of the page's own address, so that pages can be gone back to and passed on. */
function asked() {
  return new URLSearchParams(location.hash.split('?')[1] || '');
}

function link(values) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '' && value !== null && value !== undefined));
  return `#${PAGE}${query.size === 0 ? '' : `?${query}`}`;
}

function field(label, input) {
  const id = `palier-m-${input.name}`;
  input.id = id;
  return el('div', { class: 'palier-m-field' }, el('label', { for: id }, label), input);
}

function select(name, value, options) {
  return el('select', { name, class: 'form-control' }, [['', 'any'], ...options].map(([id, text]) =>
    el('option', { value: id, selected: id === (value || '') }, text)));
}

function input(name, value, type) {
  return el('input', { name, type: type || 'text', value: value || '', class: 'form-control', maxlength: 200 });
}

function search(query, { tiers, customers }) {
  const value = name => query.get(name);
  return el('form', { class: 'palier-m-search', role: 'search', submit: event => {
    event.preventDefault();
    location.hash = link(Object.fromEntries(new FormData(event.target))).slice(1);
  } },
  field('Number', input('number', value('number'))), field('Words of the subject', input('subject', value('subject'))),
  field('Customer', select('customer', value('customer'), customers.map(each => [each.id, each.name]))),
  field('Package', select('tier', value('tier'), tiers.map(each => [each.id, each.name]))),
  field('Priority', select('priority', value('priority'), ['P1', 'P2', 'P3', 'P4'].map(each => [each, each]))),
  field('Ended from', input('from', value('from'), 'date')), field('to', input('to', value('to'), 'date')),
  field('Promise missed', select('missed', value('missed'), [['yes', 'yes'], ['no', 'no']])),
  field('Level reached', select('level', value('level'), ['1', '2', '3', '4'].map(each => [each, `${each} or more`]))),
  el('div', { class: 'palier-m-field' }, el('button', { type: 'submit', class: 'btn btn-primary' }, 'Find')));
}

function pages(query, page, more) {
  const to = other => link({ ...Object.fromEntries(query), page: other === 0 ? '' : other });
  return el('nav', { class: 'palier-m-bar', 'aria-label': 'Pages' }, page > 0 ? el('a', { href: to(page - 1) }, '← later') : null,
    page > 0 || more ? el('span', {}, `page ${page + 1}`) : null, more ? el('a', { href: to(page + 1) }, 'earlier →') : null);
}

function list(query, answer) {
  return [el('h2', {}, 'Finished tickets'), search(query, answer), table('Finished tickets',
    ['Ticket', 'Subject', 'Customer', 'Package', 'Ended', 'Open for', 'Promises', 'Level'], answer.tickets.map(ticket => el('tr', {},
      el('th', { scope: 'row' }, el('a', { href: link({ ticket: ticket.number }) }, ticket.number)), [ticket.subject, ticket.customer,
        `${ticket.tier} ${ticket.priority}`, ticket.closed, ticket.took, ticket.missed
          ? el('span', { class: 'palier-m-late' }, `${SYMBOLS.late} missed`) : el('span', { class: 'palier-m-done' }, `${SYMBOLS.done} kept`),
        ticket.level || '–'].map(cell => el('td', {}, cell)))), 'No finished ticket is like that.'), pages(query, answer.page, answer.more)];
}

const WHO = { FROM_CUSTOMER: 'from the customer', TO_CUSTOMER: 'to the customer', NOTE: 'internal note' };

function conversation(messages) {
  return messages.map(message => el('article', { class: `palier-m-message palier-m-${message.direction.toLowerCase().replace('_', '-')}` },
    el('header', {}, el('strong', {}, message.from), ` ${WHO[message.direction]}`, el('span', { class: 'palier-m-at' }, ` ${message.at}`)),
    message.passages.map(passage => passage.quoted ? el('details', {}, el('summary', {}, 'Quoted words'),
      el('div', { class: 'palier-m-words palier-m-quiet' }, passage.text.trim())) : el('div', { class: 'palier-m-words' }, passage.text.trim())),
    message.files.length === 0 ? null : el('p', { class: 'palier-m-quiet' }, `With ${message.files.map(file => file.name).join(', ')}`)));
}

function steps({ steps: taken, diagrams }, api) {
  return taken.length === 0 ? [el('p', { class: 'palier-m-quiet' },
    'The engine no longer remembers the steps of this ticket, or they are not for you to read. The ledger tells its course.')]
    : [diagrams.map(diagram => el('details', { open: diagram === diagrams[0] }, el('summary', {}, diagram.name), way(api, diagram))),
      el('details', {}, el('summary', {}, `The ${taken.length} steps as a list`), table('Steps', ['Step', 'Began', 'Took', 'Process'],
        taken.map(step => el('tr', {}, el('th', { scope: 'row' }, step.name), [step.at, step.took || '', step.process].map(cell =>
          el('td', {}, cell)))), ''))];
}

/* A wrong classification can be corrected, also when nobody has a task of the ticket any more. */
function incidentAfterAll(ticket, api) {
  const says = el('p', { class: 'palier-m-says', role: 'status' });
  const reason = el('textarea', { id: 'palier-m-incident', name: 'reason', rows: 2, maxlength: LONGEST_REASON, class: 'form-control',
    required: true });
  const form = el('form', { class: 'palier-m-form', 'data-form': 'return-to-scope', submit: async event => {
    event.preventDefault();
    const button = form.querySelector('[type=submit]');
    button.disabled = true;
    const { ok, message, answer } = await ask(api, `finished/${encodeURIComponent(ticket.facts.number)}/acts/return-to-scope`,
      { seen: ticket.position, reason: reason.value });
    button.disabled = ok;
    says.textContent = ok ? answer.message : message;
    says.classList.toggle('palier-m-bad', !ok);
  } },
  el('label', { for: 'palier-m-incident' }, 'Why it is an incident after all'), reason,
  el('p', { class: 'palier-m-quiet' }, 'The customer reads it. The clocks then run from the opening: what is overdue is missed at once.'),
  el('div', { class: 'palier-m-bar' }, el('button', { type: 'submit', class: 'btn btn-primary btn-sm' }, 'It is an incident')), says);
  return form;
}

function story({ ticket, notices: told, way: taken, mayReturnToScope }, api) {
  const { facts: about } = ticket;
  return [el('p', {}, el('a', { href: link({}) }, '← Finished tickets')), el('h2', {}, `${about.number}: ${about.subject}`),
    facts([['Customer', `${about.customer}, ${about.tier}, ${about.priority}`], ['Asked by', about.contact],
      ['Opened', `${about.openedAt}, ${about.channel}`], ['Worked on it last', about.holder], ['Line', about.lineName]]),
    mayReturnToScope ? section('Outside the agreement', [incidentAfterAll(ticket, api)]) : [],
    section('Clocks as they ended', clocks(ticket.clocks)), section('Escalation', levels(ticket.levels, () => null)),
    section('The way it took', steps(taken, api)), section('Conversation', conversation(ticket.messages)),
    section('Who was told', notices(told, null)), section('Ledger', ledger(ticket.history))];
}

async function draw(root, api) {
  const query = asked();
  const number = query.get('ticket');
  const { ok, answer, message } = await ask(api, number ? `finished/${encodeURIComponent(number)}` : `finished?${query}`);
  root.replaceChildren(...(ok ? number ? story(answer, api) : list(query, answer)
    : [el('p', {}, el('a', { href: link({}) }, '← Finished tickets')), el('p', { class: 'palier-m-says palier-m-bad', role: 'alert' }, message)])
    .flat(Infinity));
}

const page = {
  id: 'palier-finished',
  pluginPoint: 'cockpit.route',
  properties: { path: PAGE, label: 'Finished tickets' },
  render(node, { api }) {
    const root = el('div', { class: 'palier-m palier-finished' }, el('p', { class: 'palier-m-quiet' }, 'Loading…'));
    node.append(root);
    draw(root, api);
  }
};

const navigation = {
  id: 'palier-finished-link',
  pluginPoint: 'cockpit.navigation',
  priority: 20,
  properties: { label: 'Finished tickets', pagePath: `#${PAGE}`, checkActive: path => path.includes(PAGE) }
};

export default [page, navigation];
