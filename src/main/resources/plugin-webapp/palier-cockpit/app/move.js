/* The page "Move tickets": running tickets go to another version of their models, after a look at what it would do to each. */
import { ask, el } from './page.js';
import { SYMBOLS, row, section, table } from './story.js';

const PAGE = '/palier-move';
const AT_ONCE = 25;
const LONGEST_REASON = 1000;
const A_SECOND = 1000;

function field(label, input, name) {
  const id = `palier-move-${name}`;
  input.id = id;
  input.name = name;
  return el('div', { class: 'palier-m-field' }, el('label', { for: id }, label), input);
}

function select(options, chosen, change) {
  return el('select', { class: 'form-control', change: change || null }, options.map(([value, text]) =>
    el('option', { value, selected: String(value) === String(chosen) }, text)));
}

function versions(process) {
  return process.versions.map((version, index) => [version.number, `version ${version.number}${index === 0 ? ', the newest' : ''}${
    version.tickets ? `, ${version.tickets} tickets` : ''}`]);
}

class MovePage {

  constructor(root, api) {
    this.root = root;
    this.api = api;
    this.said = el('p', { class: 'palier-m-says', role: 'status' });
    this.found = el('div', {});
    this.result = el('div', {});
    this.load();
  }

  async load() {
    const { ok, answer, message } = await ask(this.api, 'move');
    if (!ok) {
      this.root.replaceChildren(el('h2', {}, 'Move tickets'), el('p', { class: 'palier-m-says palier-m-bad', role: 'alert' }, message));
      return;
    }
    this.processes = answer.processes;
    const asked = new URLSearchParams(location.hash.split('?')[1] || '').get('process');
    this.chosen = this.processes.find(each => each.key === asked) || this.processes.find(each => each.versions.length > 1)
      || this.processes[0];
    this.moves = el('div', {}, this.latest(answer.moves));
    this.draw();
  }

  draw() {
    if (!this.chosen) {
      this.root.replaceChildren(el('h2', {}, 'Move tickets'), el('p', { class: 'palier-m-quiet' }, 'No ticket is open.'));
      return;
    }
    this.form = this.wishes();
    this.root.replaceChildren(el('h2', {}, 'Move tickets'), el('p', { class: 'palier-m-quiet' },
      'Open tickets go on in the version of the model in which they began. Here they go to another one. Deadlines stay as they are, '
      + 'and so does what was met or missed.'), this.form, this.said, this.found, this.result, section('Latest moves', this.moves));
  }

  wishes() {
    const others = this.processes.filter(each => each !== this.chosen && each.versions.length > 1);
    const choose = event => {
      this.chosen = this.processes.find(each => each.key === event.target.value);
      this.found.replaceChildren();
      this.says('');
      this.draw();
    };
    const pairs = el('div', { class: 'palier-move-pairs' });
    this.pairs = pairs;
    return el('form', { class: 'palier-move-form', submit: event => {
      event.preventDefault();
      this.preview();
    } },
    el('div', { class: 'palier-m-search' },
      field('Process', select(this.processes.map(each => [each.key, each.name]), this.chosen.key, choose), 'process'),
      field('Tickets that run in', select([['', 'any other version'], ...versions(this.chosen)], ''), 'from'),
      field('Go to', select(versions(this.chosen), this.chosen.versions[0].number), 'to'),
      others.map(each => field(`With them, ${each.name}`, select([['', 'goes along to its newest'], ...versions(each)], ''),
        `with-${each.key}`))),
    el('details', { class: 'palier-move-renamed' }, el('summary', {}, 'Steps that have another id in the other version'),
      el('p', { class: 'palier-m-quiet' }, 'A step keeps a ticket by its id. Where an id was changed, say here what it has become.'),
      pairs, el('button', { type: 'button', class: 'btn btn-default btn-sm', click: () => this.pair('', '') }, 'One more')),
    el('label', { class: 'palier-move-check' }, el('input', { type: 'checkbox', name: 'reckonAnew' }),
      ' Reckon deadlines anew by the tables now in force'),
    el('div', { class: 'palier-m-bar' }, el('button', { type: 'submit', class: 'btn btn-primary' }, 'See what it would do')));
  }

  pair(from, to) {
    this.pairs.closest('details').open = true;
    this.pairs.append(el('div', { class: 'palier-m-bar' },
      el('input', { class: 'form-control', name: 'old', value: from, placeholder: 'Task_OldId', 'aria-label': 'Id now', maxlength: 200 }), ' → ',
      el('input', { class: 'form-control', name: 'new', value: to, placeholder: 'Task_NewId', 'aria-label': 'Id in the other version', maxlength: 200 })));
  }

  wish() {
    const value = name => this.form.elements[name].value;
    const number = name => value(name) === '' ? null : Number(value(name));
    const others = this.processes.filter(each => this.form.elements[`with-${each.key}`] && value(`with-${each.key}`) !== '')
      .map(each => [each.key, number(`with-${each.key}`)]);
    const renamed = [...this.pairs.children].map(pair => [...pair.querySelectorAll('input')].map(input => input.value.trim()))
      .filter(([from, to]) => from && to);
    return { process: this.chosen.key, from: number('from'), to: number('to'), others: Object.fromEntries(others),
      renamed: Object.fromEntries(renamed), reckonAnew: this.form.elements.reckonAnew.checked };
  }

  says(words, bad) {
    this.said.textContent = words;
    this.said.classList.toggle('palier-m-bad', Boolean(bad));
  }

  busy(busy) {
    this.form.querySelector('[type=submit]').disabled = busy;
  }

  /* Some tickets at a time, so that one sees how far it is; each is really moved on the server, and taken back. */
  async preview() {
    this.busy(true);
    this.found.replaceChildren();
    this.result.replaceChildren();
    const asked = await ask(this.api, 'move/tickets', { wish: this.wish() });
    const lines = [];
    let problem = asked.ok ? null : asked.message;
    for (let i = 0; problem === null && i < asked.answer.tickets.length; i += AT_ONCE) {
      this.says(`Looking at ${asked.answer.tickets.length} tickets: ${i} done.`);
      const some = asked.answer.tickets.slice(i, i + AT_ONCE);
      const { ok, answer, message } = await ask(this.api, 'move/preview', { wish: asked.answer.wish, tickets: some.map(each => each.number) });
      problem = ok ? null : message;
      lines.push(...(ok ? answer.tickets.map((line, index) => ({ ...some[index], ...line })) : []));
    }
    this.busy(false);
    if (problem !== null) {
      this.says(problem, true);
    } else if (lines.length === 0) {
      this.says('No ticket has to move: none runs in another version of this process.');
    } else {
      this.show(asked.answer.wish, lines);
    }
  }

  show(wish, lines) {
    const movable = lines.filter(line => !line.problem);
    const changes = lines.filter(line => line.deadlines.some(each => each.changes)).length;
    this.says(`${movable.length} of ${lines.length} tickets can be moved; ${changes === 0 ? 'no deadline changes'
      : `${changes} would have other deadlines`}.`);
    this.rows = lines.map(line => this.row(line));
    const words = el('input', { class: 'form-control', type: 'search', placeholder: 'number, customer, words', input: () => this.filter(),
      maxlength: 200 });
    const kind = select([['', 'all'], ['movable', 'can be moved'], ['stays', 'cannot be moved'], ['changes', 'deadline changes']], '',
      () => this.filter());
    this.filters = { words, kind };
    const all = el('input', { type: 'checkbox', checked: true, 'aria-label': 'All that are shown', change: () => {
      this.rows.filter(each => !each.element.hidden && each.box).forEach(each => { each.box.checked = all.checked; });
      this.count();
    } });
    const head = ['', 'Ticket', 'Goes', 'Deadlines', 'Can be moved'].map((name, index) => el('th', { scope: 'col' }, index === 0 ? all : name));
    this.found.replaceChildren(el('div', { class: 'palier-m-search' }, field('Find', words, 'words'), field('Only', kind, 'kind')),
      el('div', { class: 'palier-m-scroll' }, el('table', { class: 'palier-m-table palier-move-table' },
        el('caption', { class: 'sr-only' }, 'What the move would do'), el('thead', {}, el('tr', {}, head)),
        el('tbody', {}, this.rows.map(each => each.element)))), this.starting(wish));
    this.count();
  }

  row(line) {
    const box = line.problem ? null : el('input', { type: 'checkbox', checked: true, 'aria-label': `Move ${line.number}`,
      change: () => this.count() });
    const changed = line.deadlines.some(each => each.changes);
    const element = el('tr', { 'data-ticket': line.number }, el('td', {}, box),
      el('th', { scope: 'row' }, line.number, el('div', { class: 'palier-m-quiet' }, `${line.customer}: ${line.subject}`)),
      el('td', {}, line.steps.map(step => el('div', {}, step))),
      el('td', {}, line.deadlines.map(each => el('div', { class: each.changes ? 'palier-m-soon' : '' }, each.changes
        ? `${SYMBOLS.soon} ${each.name}: ${each.before} → ${each.after}` : `${each.name}: ${each.before}, stays`))),
      el('td', {}, line.problem ? [el('span', { class: 'palier-m-late' }, `${SYMBOLS.late} no`), el('div', {}, line.problem),
        line.suggestions.map(each => el('button', { type: 'button', class: 'btn btn-default btn-sm palier-move-suggestion', click: () => {
          this.pair(each.from, each.to);
          this.form.scrollIntoView();
        } }, `It has become ${each.to}`))] : el('span', { class: 'palier-m-done' }, `${SYMBOLS.done} yes`)));
    return { element, box, line, kinds: [line.problem ? 'stays' : 'movable', changed ? 'changes' : ''],
      text: `${line.number} ${line.customer} ${line.subject} ${line.problem || ''}`.toLowerCase() };
  }

  filter() {
    const words = this.filters.words.value.trim().toLowerCase();
    const kind = this.filters.kind.value;
    this.rows.forEach(each => { each.element.hidden = !each.text.includes(words) || kind !== '' && !each.kinds.includes(kind); });
  }

  going() {
    return this.rows.filter(each => each.box && each.box.checked).map(each => each.line.number);
  }

  count() {
    const going = this.going().length;
    this.button.textContent = going === 1 ? 'Move 1 ticket' : `Move ${going} tickets`;
    this.button.disabled = going === 0;
  }

  starting(wish) {
    const says = el('p', { class: 'palier-m-says', role: 'alert' });
    const reason = el('textarea', { rows: 2, maxlength: LONGEST_REASON, class: 'form-control', required: true });
    this.button = el('button', { type: 'submit', class: 'btn btn-primary' }, 'Move');
    return el('form', { class: 'palier-m-form', 'data-form': 'move', submit: async event => {
      event.preventDefault();
      this.button.disabled = true;
      const { ok, answer, message } = await ask(this.api, 'move/start', { wish, tickets: this.going(), reason: reason.value });
      if (ok) {
        this.found.replaceChildren();
        this.says('');
        this.follow(answer);
      } else {
        this.button.disabled = false;
        says.textContent = message;
        says.classList.add('palier-m-bad');
      }
    } }, field('Why they move', reason, 'reason'),
    el('p', { class: 'palier-m-quiet' }, 'Kept in the ledger of every ticket. Customers do not read it.'),
    el('div', { class: 'palier-m-bar' }, this.button), says);
  }

  async follow(move) {
    this.result.replaceChildren(section('This move', this.progress(move)));
    if (move.running && move.toGo > 0 && this.root.isConnected) {
      await new Promise(wake => setTimeout(wake, A_SECOND));
      const { ok, answer } = await ask(this.api, `move/${encodeURIComponent(move.id)}`);
      this.follow(ok ? answer : move);
      return;
    }
    const { ok, answer } = await ask(this.api, 'move');
    if (ok) {
      this.moves.replaceChildren(this.latest(answer.moves));
    }
  }

  progress(move) {
    const total = move.moved + move.toGo + move.left.length;
    return [el('p', { 'data-progress': true }, `${move.moved} of ${total} tickets moved, ${move.left.length} stayed, ${move.toGo} to go.`,
      move.toGo > 0 && !move.running ? ' Somebody stopped it.' : null),
    el('progress', { max: total, value: total - move.toGo, 'aria-label': 'Progress' }),
    move.left.length === 0 ? null : table('Tickets that stayed', ['Ticket', 'Why it stayed where it is'],
      move.left.map(each => row(each.ticket, each.sentence)), '')];
  }

  latest(moves) {
    return table('Latest moves', ['Began', 'Process', 'Moved', 'Stayed', 'To go', 'By', 'Why'], moves.map(move => row(move.startedAt,
      `${move.process} to version ${move.to}${move.reckonAnew ? ', deadlines reckoned anew' : ''}`, move.moved,
      move.left.length === 0 ? '0' : el('details', {}, el('summary', {}, String(move.left.length)), move.left.map(each =>
        el('div', {}, `${each.ticket}: ${each.sentence}`))), move.toGo > 0 && !move.running ? `${move.toGo}, stopped` : move.toGo, move.actor,
      move.reason)), 'No ticket was moved yet.');
  }
}

const page = {
  id: 'palier-move',
  pluginPoint: 'cockpit.route',
  properties: { path: PAGE, label: 'Move tickets' },
  render(node, { api }) {
    const root = el('div', { class: 'palier-m palier-finished palier-move' }, el('p', { class: 'palier-m-quiet' }, 'Loading…'));
    node.append(root);
    new MovePage(root, api);
  }
};

const navigation = {
  id: 'palier-move-link',
  pluginPoint: 'cockpit.navigation',
  priority: 19,
  properties: { label: 'Move tickets', pagePath: `#${PAGE}`, checkActive: path => path.includes(PAGE) }
};

/* On the page of a process, where Cockpit has its own buttons. */
const action = {
  id: 'palier-move-action',
  pluginPoint: 'cockpit.processDefinition.runtime.action',
  priority: 1,
  render(node, { processDefinitionId }) {
    const key = /^(.+):\d+:[^:]+$/.exec(processDefinitionId);
    node.append(el('a', { class: 'btn btn-default action-button', href: `#${PAGE}${key ? `?process=${encodeURIComponent(key[1])}` : ''}`,
      title: 'Move tickets to another version', 'aria-label': 'Move tickets to another version' }, '⇄'));
  }
};

export default [page, navigation, action];
