/* On a process instance: the tab "Promises" with what managers do there, and deadlines and levels on the diagram. */
import { ask, el } from './page.js';
import { Marks, forget } from './marks.js';
import { SYMBOLS, clocks, facts, ledger, levels, notices, section } from './story.js';

const MINUTE = 60_000;
const LONGEST_REASON = 1000;
/* Told to the diagram, so that it shows at once what was done in the tab. */
const ACTED = 'palier-acted';

function field(label, input, help) {
  const id = `palier-m-${Math.random().toString(36).slice(2)}`;
  input.id = id;
  return el('div', { class: 'palier-m-field' }, el('label', { for: id }, label), input,
    help ? el('p', { class: 'palier-m-quiet' }, help) : null);
}

function select(name, first, options) {
  return el('select', { name, class: 'form-control' }, el('option', { value: '' }, first),
    options.map(([value, text]) => el('option', { value }, text)));
}

class PromisesTab {

  constructor(node, { api, processInstanceId }) {
    Object.assign(this, { api, path: `instances/${encodeURIComponent(processInstanceId)}`, view: null, form: null });
    this.says = el('div', { class: 'palier-m-says', role: 'status', 'aria-live': 'polite', hidden: true });
    this.body = el('div', {}, el('p', { class: 'palier-m-quiet' }, 'Loading…'));
    this.root = el('div', { class: 'palier-m palier-promises' }, this.says, this.body);
    node.append(this.root);
    this.timer = setInterval(() => this.root.isConnected ? document.hidden || this.form || this.load() : this.stop(), MINUTE / 2);
    this.load();
  }

  stop() {
    clearInterval(this.timer);
  }

  say(message, good) {
    this.says.hidden = !message;
    this.says.textContent = message || '';
    this.says.className = `palier-m-says ${good ? 'palier-m-good' : 'palier-m-bad'}`;
    this.says.setAttribute('role', good ? 'status' : 'alert');
    if (message) {
      this.says.scrollIntoView({ block: 'nearest' });
    }
  }

  async load() {
    const { ok, status, answer, message } = await ask(this.api, `${this.path}/promises`);
    if (!ok && this.view !== null) {
      this.say(status === 404 ? `${this.says.textContent} This part of the ticket has ended; what you see is how it stood before.`.trim()
        : message, status === 404);
    } else if (!ok || answer.message) {
      this.body.replaceChildren(el('p', { class: 'palier-m-quiet' }, answer.message || message));
    } else {
      this.view = answer;
      this.draw();
    }
  }

  draw() {
    const { facts: ticket, rights } = this.view;
    this.body.replaceChildren(
      el('h3', {}, `${ticket.number}: ${ticket.subject}`),
      facts([['Customer', `${ticket.customer}, ${ticket.tier}, ${ticket.priority}`], ['State', ticket.state],
        ['Works on it', ticket.holder || 'nobody yet'], ['Opened', `${ticket.openedAt}, ${ticket.channel}`]]),
      el('div', { class: 'palier-m-bar' }, rights.raise ? this.button('raise-level', 'Raise the next level') : null,
        rights.reassign ? this.button('reassign', 'Give the work to…') : null),
      this.place('bar'),
      section('Clocks', clocks(this.view.clocks)),
      section('Escalation', levels(this.view.levels, level => rights.levels.includes(level)
        ? this.button('take-level', `Take level ${level}`, { level }) : null), this.place('levels')),
      section('Who was told', notices(this.view.notices, rights.retry ? notice => notice.retry
        ? this.button('retry-notice', 'Try again', { notice: notice.id, refused: notice.refused, about: notice.about }) : null : null),
      this.place('notices')),
      section('Ledger', ledger(this.view.history)));
    this.showForm();
  }

  place(name) {
    return el('div', { 'data-place': name });
  }

  button(act, label, given) {
    return el('button', { type: 'button', class: 'btn btn-default btn-sm', 'data-act': act, click: () => this.open(act, label, given || {}) },
      label);
  }

  open(act, label, given) {
    this.say(null);
    this.form = { act, seen: this.view.position, element: this.make(act, label, given) };
    this.showForm();
    this.form.element.scrollIntoView({ block: 'nearest' });
    this.form.element.querySelector('select, textarea').focus();
  }

  /** The form stays as it was filled in while what is around it is drawn anew. */
  showForm() {
    this.body.querySelectorAll('[data-place]').forEach(place => place.replaceChildren());
    if (this.form) {
      const name = { 'take-level': 'levels', 'retry-notice': 'notices' }[this.form.act] || 'bar';
      this.body.querySelector(`[data-place=${name}]`).append(this.form.element);
    }
  }

  make(act, label, given) {
    const { people, lines, addresses } = this.view.rights;
    const own = this.view.facts.line;
    const form = el('form', { class: 'palier-m-form', 'data-form': act, submit: event => {
      event.preventDefault();
      this.send(form, given);
    } },
    act === 'reassign' ? field('To', select('whom', 'Choose…', [...people.map(person => [`person:${person.id}`, person.name]),
      ...lines.map(line => [`line:${line.id}`, line.id === own ? `${line.name}: whoever takes it` : `the ${line.name}`])])) : null,
    act === 'retry-notice' && given.refused ? field(`Send "${given.about}" to`, select('address', 'The same address',
      addresses.map(known => [known.address, `${known.name}, ${known.address}`]))) : null,
    field('Reason', el('textarea', { name: 'reason', rows: 2, maxlength: LONGEST_REASON, class: 'form-control', required: true }),
      'Kept in the ledger with your name.'),
    el('div', { class: 'palier-m-bar' }, el('button', { type: 'submit', class: 'btn btn-primary btn-sm' }, label.replace('…', ' them')),
      el('button', { type: 'button', class: 'btn btn-default btn-sm', click: () => {
        this.form = null;
        this.showForm();
      } }, 'Cancel')));
    return form;
  }

  async send(form, given) {
    const { reason, whom, address: to } = form.elements;
    const [kind, id] = whom ? whom.value.split(/:(.*)/) : [];
    const sent = { seen: this.form.seen, reason: reason.value, level: given.level, notice: given.notice,
      person: kind === 'person' ? id : undefined, line: kind === 'line' ? id : undefined, address: to ? to.value : undefined };
    const button = form.querySelector('[type=submit]');
    button.disabled = true;
    const { ok, status, message, answer } = await ask(this.api, `${this.path}/acts/${this.form.act}`, sent);
    button.disabled = false;
    if (ok) {
      this.form = null;
      document.dispatchEvent(new CustomEvent(ACTED));
    }
    await this.load();
    if (status === 409 && this.form) {
      this.form.seen = this.view.position;
    }
    this.say(ok ? answer.message : message, ok);
  }
}

const tabs = new Set();

const promisesTab = {
  id: 'palier-promises',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 900,
  properties: { label: 'Promises' },
  render(node, context) {
    tabs.add(new PromisesTab(node, context));
  },
  unmount() {
    setTimeout(() => tabs.forEach(tab => {
      if (!tab.root.isConnected) {
        tab.stop();
        tabs.delete(tab);
      }
    }));
  }
};

const promisesOnDiagram = {
  id: 'palier-promises-on-diagram',
  pluginPoint: 'cockpit.processInstance.diagram.plugin',
  render(viewer, { api, processInstanceId }) {
    const marks = new Marks(viewer, 'promises');
    const load = async () => {
      const { ok, answer } = await ask(api, `instances/${encodeURIComponent(processInstanceId)}/marks`);
      if (ok && !marks.stopped) {
        marks.show(answer.marks.map(({ element, text, brief, state }) => ({ element, kind: state, title: text,
          texts: [`${SYMBOLS[state]} ${text}`, `${SYMBOLS[state]} ${brief}`, SYMBOLS[state]] })));
      }
    };
    const timer = setInterval(() => marks.stopped ? stop() : document.hidden || load(), MINUTE / 2);
    const stop = () => {
      clearInterval(timer);
      document.removeEventListener(ACTED, load);
    };
    document.addEventListener(ACTED, load);
    load();
  },
  unmount: forget
};

export default [promisesTab, promisesOnDiagram];
