/*
 * The tab "Ticket" in the detail of a task, and the time left on cards. A plain module, no build.
 * What people wrote gets onto the page as text only, never as markup.
 */

const MINUTE = 60_000;
/* Tasklist draws its cards anew every few seconds; what was asked so recently is not asked again. */
const FRESH = 30_000;

/** An element with attributes and children; a child that is text stays text, one that is null is left out. */
function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.entries(attributes || {}).forEach(([name, value]) => {
    if (typeof value === 'function') {
      element.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  });
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined));
  return element;
}

function token(api) {
  const cookie = document.cookie.split('; ').find(part => part.startsWith('XSRF-TOKEN='));
  return cookie ? cookie.slice('XSRF-TOKEN='.length) : api.CSRFToken;
}

function address(api, path) {
  return `${api.tasklistApi.replace(/\/$/, '')}/plugin/palier/${encodeURIComponent(api.engine)}/${path}`;
}

const WITHOUT_WORDS = {
  0: 'The server cannot be reached. Nothing was sent.',
  401: 'You are signed out. Sign in in another window of this browser, then come back and press again.',
  403: 'This was refused. Load the page again if you signed in meanwhile.'
};

/** Asks the server; never fails, but says in a sentence what went wrong. */
async function ask(api, path, body) {
  let status = 0;
  try {
    const response = await fetch(address(api, path), body === undefined
      ? { credentials: 'same-origin', headers: { Accept: 'application/json' } }
      : {
        method: 'POST', credentials: 'same-origin', body: JSON.stringify(body),
        headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token(api) }
      });
    status = response.status;
    const answer = await response.json();
    return { ok: response.ok, status, answer, message: answer.message || WITHOUT_WORDS[status] };
  } catch (noAnswer) {
    return { ok: false, status, answer: {}, message: WITHOUT_WORDS[status] || `The server answered with an error (${status}).` };
  }
}

/* ---------------------------------------------------------------- cards */

const cards = { places: new Set(), known: new Map(), asked: new Map(), queued: false, timer: null };

function paintCard(card) {
  const glance = cards.known.get(card.task);
  card.place.textContent = glance ? glance.text : '';
  card.place.className = 'palier-card' + (glance ? ` palier-${glance.state.toLowerCase()}` : '');
}

async function loadCards() {
  cards.queued = false;
  const waiting = [...cards.places].filter(card => !(Date.now() - cards.asked.get(card.task) < FRESH));
  if (waiting.length === 0 || document.hidden) {
    return;
  }
  const tasks = [...new Set(waiting.map(card => card.task))].slice(0, 200);
  tasks.forEach(task => cards.asked.set(task, Date.now()));
  const { ok, answer } = await ask(waiting[0].api, 'cards', { tasks });
  if (ok) {
    tasks.forEach(task => answer.cards[task] ? cards.known.set(task, answer.cards[task]) : cards.known.delete(task));
    cards.places.forEach(paintCard);
  }
}

function refreshCards() {
  cards.places.forEach(card => card.place.isConnected || cards.places.delete(card));
  const shown = new Set([...cards.places].map(card => card.task));
  [cards.asked, cards.known].forEach(map => [...map.keys()].filter(task => !shown.has(task)).forEach(task => map.delete(task)));
  cards.asked.clear();
  loadCards();
}

const timeLeftOnCards = {
  id: 'palier-time-left',
  pluginPoint: 'tasklist.card',
  priority: 300,
  render(node, { api, taskId }) {
    const card = { api, task: taskId, place: el('div', { class: 'palier-card' }) };
    cards.places.add(card);
    paintCard(card);
    node.append(card.place);
    cards.timer = cards.timer || setInterval(refreshCards, MINUTE);
    if (!cards.queued) {
      cards.queued = true;
      queueMicrotask(() => setTimeout(loadCards));
    }
  }
};

/* ---------------------------------------------------------------- the tab */

const PRIORITIES = ['P1', 'P2', 'P3', 'P4'];

function field(label, help, input) {
  const id = `palier-${Math.random().toString(36).slice(2)}`;
  input.id = id;
  const hint = help ? el('p', { class: 'palier-help', id: `${id}-help` }, help) : null;
  if (hint) {
    input.setAttribute('aria-describedby', hint.id);
  }
  return el('div', { class: 'palier-field' }, el('label', { for: id }, label), hint, input);
}

function words(label, help, limit, rows) {
  return field(label, help, el('textarea', { name: 'words', rows: rows || 3, maxlength: limit, class: 'form-control' }));
}

function choice(name, label, help, options) {
  return field(label, help, el('select', { name, class: 'form-control' }, el('option', { value: '' }, 'Choose…'),
    options.map(([value, text]) => el('option', { value }, text))));
}

/** The forms of the acts; each keeps its words until they are sent. */
const ACTS = [
  {
    act: 'message', label: 'Message', button: 'Send to the customer',
    fields: () => [words('Message to the customer', 'The customer reads this by e-mail and in the Support Portal.', 20000, 5)]
  },
  {
    act: 'note', label: 'Internal note', button: 'Keep note',
    fields: () => [words('Internal note', 'Read by staff only.', 20000)]
  },
  {
    act: 'priority', label: 'Priority', button: 'Change priority',
    fields: () => [choice('priority', 'New priority', null, PRIORITIES.map(priority => [priority, priority])),
      choice('change', 'Why', 'A changed situation starts the clocks anew; a wrong priority is computed again from the start.',
        [['changed', 'The situation changed'], ['corrected', 'The priority was wrong']]),
      words('Reason', 'Read by staff only.', 1000, 2)]
  },
  {
    act: 'escalation', label: 'Escalate', button: 'Ask for the next level', right: 'escalate',
    fields: () => [words('Reason', 'Those who are told read this first.', 1000)]
  },
  {
    act: 'hand-over', label: 'Hand over', button: 'Hand over',
    fields: view => [choice('line', 'To', null, view.lines.filter(line => line.id !== view.ticket.facts.line)
      .map(line => [line.id, line.name])), words('Note for the line that takes over', 'Read by staff only.', 20000)]
  },
  {
    act: 'out-of-scope', label: 'Outside the agreement', button: 'Take it out of the agreement',
    fields: () => [choice('scope', 'What is it?', 'Every clock ends. For something new the Account Manager writes a statement of work.',
      [['feature-request', 'A feature request: something new in the product'], ['customisation', 'A customisation: something made for this customer'],
        ['third-party', 'A problem of a third-party product']]),
    words('Why', 'The customer reads this by e-mail and in the Support Portal.', 20000)]
  },
  {
    act: 'back-in-scope', label: 'An incident after all', button: 'Make it an incident', right: 'back',
    fields: () => [words('Why', 'The customer reads this. The clocks count from the opening; what is overdue is missed at once.', 20000)]
  },
  {
    act: 'unavailable', label: 'Service unavailable', button: 'Mark as unavailable', when: view => view.outage.mayMark,
    fields: view => [choice('cause', 'Cause', 'Decides whether it counts; it can be corrected later.',
      view.outage.causes.map(cause => [cause.id, cause.words])),
      words('What is unavailable', 'Read by staff only. Downtime counts from the opening of the ticket, without the time in which we wait for the customer.', 1000, 2)]
  },
  {
    act: 'restored', label: 'Service restored', button: 'Service is restored', when: view => view.outage.marked,
    fields: view => [field('Restored since', `In the time zone ${view.outage.zone}.`, el('input', {
      name: 'at', type: 'datetime-local', value: view.outage.now, max: view.outage.now, class: 'form-control' })),
      words('How', 'Read by staff only. Without this, the resolution restores service.', 1000, 2)]
  },
  {
    act: 'not-unavailable', label: 'Was available', button: 'Take the mark back', when: view => view.outage.marked,
    fields: () => [words('Reason', 'Read by staff only; the mark stays in the record.', 1000, 2)]
  },
  {
    act: 'tam-time', label: 'TAM time', button: 'Log time', right: 'logTime', when: view => view.tamTime.included,
    fields: view => [el('div', { class: 'palier-pair' },
      field('Day', null, el('input', { name: 'on', type: 'date', value: view.tamTime.today, max: view.tamTime.today, class: 'form-control' })),
      field('Minutes', null, el('input', { name: 'minutes', type: 'number', min: 1, max: 1440, step: 1, class: 'form-control' }))),
      words('What was done', 'Read by staff only.', 1000, 2)]
  },
  {
    act: 'upgrade', label: 'Ask to upgrade', button: 'Ask the customer to upgrade',
    fields: view => [field('Version that the ticket is about',
      'The customer reads by e-mail that this version is not supported, that a bug is fixed in product releases only, and which version to '
      + 'upgrade to. The ticket then waits for the answer.',
      el('input', { name: 'version', type: 'text', maxlength: 40, class: 'form-control',
        value: (view.versions.find(running => running.unsupported) || { version: '' }).version }))]
  }
];

class TicketTab {

  constructor(node, { api, taskId }, scope) {
    Object.assign(this, { api, task: taskId, scope, node, view: null, seen: null, forms: new Map() });
    this.says = el('div', { class: 'palier-says', role: 'status', 'aria-live': 'polite', hidden: true });
    this.parts = {};
    ['head', 'outage', 'clocks', 'acts', 'conversation', 'levels', 'tam', 'contract', 'history'].forEach(name => {
      this.parts[name] = el('section', { class: `palier-part palier-${name}` });
    });
    const { head, outage, clocks, acts, ...others } = this.parts;
    this.root = el('div', { class: 'palier-ticket' }, head, outage, this.says, clocks, acts, Object.values(others));
    node.append(this.root);
    this.timer = setInterval(() => this.root.isConnected ? document.hidden || this.load(false) : this.stop(), MINUTE);
    this.load(true);
  }

  stop() {
    clearInterval(this.timer);
  }

  say(message, kind) {
    this.says.hidden = !message;
    this.says.textContent = message || '';
    this.says.className = `palier-says palier-says-${kind || 'plain'}`;
    this.says.setAttribute('role', kind === 'bad' ? 'alert' : 'status');
    if (message && this.says.isConnected) {
      this.says.scrollIntoView({ block: 'center' });
    }
  }

  /** @param looked whether the person at the screen has looked up, so that what is new now counts as seen */
  async load(looked) {
    const { ok, status, answer, message } = await ask(this.api, `tasks/${encodeURIComponent(this.task)}/ticket`);
    if (!ok || !answer.ticket) {
      if (this.view === null) {
        this.say(message, ok ? 'plain' : 'bad');
      } else if (status === 404) {
        this.stop();
        this.say(`${this.says.textContent} This task is done, or another line has it now. What you see is how the ticket stood before.`.trim(),
          'good');
        this.parts.acts.replaceChildren(...[this.leftWords()].filter(Boolean));
      }
      return;
    }
    this.view = answer;
    if (looked || !this.hasWords()) {
      this.seen = answer.ticket.position;
    }
    this.draw();
  }

  hasWords() {
    return [...this.forms.values()].some(form => form.elements.words && form.elements.words.value.trim() !== '');
  }

  /** What was typed and not sent stays to be copied. */
  leftWords() {
    const typed = [...this.forms.values()].filter(form => form.elements.words).map(form => form.elements.words.value.trim()).filter(text => text !== '');
    return typed.length === 0 ? null : el('div', {}, el('p', {}, 'Your words that were not sent:'),
      typed.map(text => el('pre', { class: 'palier-words' }, text)));
  }

  draw() {
    const open = new Set([...this.root.querySelectorAll('details[open]')].map(details => details.dataset.key));
    const { ticket, tamTime, versions } = this.view;
    this.parts.head.replaceChildren(...head(ticket.facts, versions));
    this.parts.outage.replaceChildren(...outage(this.view.outage));
    this.parts.clocks.replaceChildren(...clocks(ticket.clocks));
    this.parts.conversation.replaceChildren(...conversation(ticket.messages, file =>
      address(this.api, `tasks/${encodeURIComponent(this.task)}/files/${file.id}`)));
    this.parts.levels.replaceChildren(...levels(ticket.levels, level => this.takeButton(level)));
    this.parts.tam.replaceChildren(...tam(tamTime));
    this.parts.contract.replaceChildren(...contract(ticket, versions));
    this.parts.history.replaceChildren(...history(ticket.history));
    this.root.querySelectorAll('details').forEach(details => { details.open = details.open || open.has(details.dataset.key); });
    this.drawActs();
  }

  takeButton(level) {
    return this.view.rights.levels.includes(level.number) && !level.takenBy
      ? el('button', { type: 'button', class: 'btn btn-default btn-sm', click: event => this.take(level.number, event.target) },
        `Take level ${level.number}`) : null;
  }

  async take(level, button) {
    button.disabled = true;
    await this.send('level', { level }, null);
    button.disabled = false;
  }

  /** The forms are made once; later drawings only show or hide them. */
  drawActs() {
    const { rights } = this.view;
    const allowed = ACTS.filter(each => rights[each.right || 'work'] && (!each.when || each.when(this.view)));
    if (this.bar === undefined) {
      this.bar = el('div', { class: 'palier-bar', role: 'group', 'aria-label': 'Act on the ticket' });
      this.panel = el('div', { class: 'palier-panel' });
      this.reader = el('p', { class: 'palier-help' }, 'You may read this ticket. Only who works on this task may act on it.');
      this.parts.acts.append(el('h4', {}, 'Act'), this.reader, this.bar, this.panel);
    }
    this.reader.hidden = rights.work || rights.back;
    this.bar.replaceChildren(...allowed.map(each => el('button', {
      type: 'button', class: 'btn btn-default btn-sm', 'data-act': each.act, 'aria-expanded': String(this.chosen === each.act),
      click: () => this.choose(each)
    }, each.label)));
    if (this.chosen && !allowed.some(each => each.act === this.chosen)) {
      this.choose(null);
    }
    const lines = this.forms.get('hand-over');
    if (lines && lines.dataset.line !== this.view.ticket.facts.line && !lines.elements.words.value.trim()) {
      this.forms.delete('hand-over');
      lines.remove();
    }
  }

  choose(each) {
    const same = each === null || this.chosen === each.act;
    this.chosen = same ? null : each.act;
    this.bar.querySelectorAll('button').forEach(button =>
      button.setAttribute('aria-expanded', String(button.dataset.act === this.chosen)));
    if (this.chosen && !this.forms.has(each.act)) {
      this.forms.set(each.act, this.form(each));
      this.panel.append(this.forms.get(each.act));
    }
    this.forms.forEach((form, act) => { form.hidden = act !== this.chosen; });
    if (this.chosen) {
      const form = this.forms.get(each.act);
      form.querySelector('textarea, select, input').focus({ preventScroll: true });
      form.scrollIntoView({ block: 'center' });
    }
  }

  form(each) {
    const button = el('button', { type: 'submit', class: 'btn btn-primary btn-sm' }, each.button);
    const says = el('p', { class: 'palier-form-says', role: 'alert' });
    const form = el('form', {
      novalidate: true, 'data-form': each.act, 'data-line': this.view.ticket.facts.line,
      submit: async event => {
        event.preventDefault();
        button.disabled = true;
        says.textContent = '';
        await this.send(each.act, sent(form), form, says);
        button.disabled = false;
      }
    }, each.fields(this.view), says, button);
    return form;
  }

  async send(act, values, form, says) {
    const { ok, status, message } = await ask(this.api, `tasks/${encodeURIComponent(this.task)}/acts/${act}`,
      { seen: this.seen, ...values });
    if (ok) {
      this.say(message, 'good');
      if (form) {
        form.reset();
        this.choose(null);
      }
      await this.load(true);
      this.tellTasklist();
    } else if (status === 409) {
      await this.load(true);
      this.show(message, says);
    } else {
      this.show(message, says);
    }
  }

  show(message, says) {
    if (says && says.isConnected) {
      this.say(null);
      says.textContent = message;
      says.scrollIntoView({ block: 'center' });
    } else {
      this.say(message, 'bad');
    }
  }

  /** The list shows at once what became of the task. */
  tellTasklist() {
    try {
      const root = this.scope && this.scope.$root;
      if (root) {
        root.$applyAsync(() => root.$broadcast('refresh'));
      }
      cards.asked.delete(this.task);
    } catch (otherTasklist) {
      console.warn('Tasklist did not take the hint to look again', otherTasklist);
    }
  }
}

function sent(form) {
  const values = Object.fromEntries(new FormData(form));
  if ('minutes' in values) {
    values.minutes = /^\d{1,9}$/.test(values.minutes) ? Number(values.minutes) : null;
  }
  return values;
}

function head(facts, versions) {
  const chip = (text, kind) => el('span', { class: `palier-chip${kind ? ` palier-${kind}` : ''}` }, text);
  const row = (name, value) => [el('dt', {}, name), el('dd', {}, value)];
  return [el('h3', {}, `${facts.number}: `, facts.subject),
    el('p', { class: 'palier-chips' }, chip(facts.priority, `p-${facts.priority.toLowerCase()}`), chip(facts.tier), chip(facts.state)),
    el('dl', { class: 'palier-facts' }, row('Customer', facts.customer), row('Contact', facts.contact),
      row('Opened', `${facts.openedAt}, by ${facts.channel}`), row('With', `${facts.lineName}, ${facts.holder || 'nobody yet'}`)),
    ...versions.filter(running => !running.supported).map(running => el('p', { class: 'palier-late' }, running.words))];
}

function outage({ marked, since, until, cause, excluded, words, said }) {
  return !marked ? [] : [el('p', {}, el('strong', { class: excluded ? '' : 'palier-late' }, 'Service unavailable'),
    ` since ${since}, ${until ? `restored ${until}` : 'until service is restored'}${excluded ? `; ${cause.toLowerCase()}, not counted` : ''}`),
    el('p', { class: 'palier-help' }, `${words} (${said})`)];
}

function clocks(lines) {
  return [el('h4', {}, 'Clocks'), el('table', { class: 'palier-clocks' },
    el('thead', {}, el('tr', {}, ['Clock', 'Promised', 'Deadline', 'Left'].map(name => el('th', { scope: 'col' }, name)))),
    el('tbody', {}, lines.map((line, index) => {
      const why = line.explanation === null ? null : el('details', { 'data-key': `clock-${index}` }, el('summary', {}, 'Why'),
        el('span', { class: 'palier-help' }, line.explanation));
      return el('tr', {}, el('th', { scope: 'row' }, line.name), el('td', {}, line.target),
        el('td', {}, line.due || '–', why),
        el('td', { class: `palier-mark palier-${line.mark.toLowerCase()}` }, line.left ? el('strong', {}, line.left) : null,
          line.left ? el('br') : null, line.state || ''));
    })))];
}

function conversation(messages, addressOf) {
  const kinds = {
    FROM_CUSTOMER: ['from', 'customer'], TO_CUSTOMER: ['to', 'to the customer'], NOTE: ['note', 'internal note']
  };
  return [el('h4', {}, 'Conversation'), messages.length === 0 ? el('p', { class: 'palier-help' }, 'Nothing was written yet.') : null,
    messages.map((message, index) => {
      const [kind, label] = kinds[message.direction];
      return el('article', { class: `palier-message palier-message-${kind}` },
        el('header', {}, el('strong', {}, message.from), ` (${label})`, el('span', { class: 'palier-at' }, message.at)),
        message.passages.map((passage, part) => passage.quoted
          ? el('details', { 'data-key': `quoted-${messages.length - index}-${part}` }, el('summary', {}, 'Quoted words'),
            el('div', { class: 'palier-words palier-quoted' }, passage.text.trim()))
          : el('div', { class: 'palier-words' }, passage.text.trim())),
        message.files.length === 0 ? null : el('ul', { class: 'palier-files' }, message.files.map(file =>
          el('li', {}, el('a', { href: addressOf(file), download: '' }, file.name), ` ${size(file.size)}`))));
    })].flat().filter(Boolean);
}

function size(bytes) {
  return bytes < 1024 ? `${bytes} bytes` : bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function levels({ last, reached }, takeButton) {
  const none = last === 0 ? 'The package has no escalation path.' : 'No level has been raised.';
  return [el('h4', {}, 'Escalation'), reached.length === 0 ? el('p', { class: 'palier-help' }, none)
    : el('ol', { class: 'palier-levels' }, reached.map(level => el('li', {},
      el('strong', {}, `Level ${level.number} of ${last}`), `, ${level.roles}`, el('span', { class: 'palier-at' }, level.at),
      el('p', {}, `Because ${level.cause}`),
      el('ul', {}, level.told.map(reader => el('li', {}, reader))),
      level.takenBy ? el('p', {}, `Taken by ${level.takenBy}`) : el('p', {}, 'Taken by nobody yet. ', takeButton(level)))))];
}

function tam({ included, used, beyond, entries }) {
  return !included ? [] : [el('h4', {}, 'Technical Account Manager'), el('p', { class: beyond ? 'palier-late' : '' }, used),
    entries.length === 0 ? null : el('ul', { class: 'palier-times' }, entries.map(entry =>
      el('li', {}, el('strong', {}, entry.time), `, ${entry.on}, ${entry.who}: `, entry.what)))].filter(Boolean);
}

function contract(ticket, versions) {
  return [el('details', { 'data-key': 'contract' }, el('summary', {}, `What the package ${ticket.facts.tier} holds`),
    el('dl', { class: 'palier-facts' }, ticket.contract.map(held => [el('dt', {}, held.name), el('dd', {}, held.words)]),
      versions.map(running => [el('dt', {}, 'Version'), el('dd', {}, running.words)])))];
}

function history(lines) {
  return [el('details', { 'data-key': 'history' }, el('summary', {}, 'History'),
    el('ol', { class: 'palier-ledger' }, lines.map(line => el('li', {}, el('span', { class: 'palier-at' }, line.at),
      line.who ? el('strong', {}, `${line.who}: `) : null, line.what))))];
}

const tabs = new Set();

const ticketTab = {
  id: 'palier-ticket',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Ticket' },
  render(node, context, scope) {
    tabs.add(new TicketTab(node, context, scope));
  },
  unmount() {
    /* Asked for one of them, without saying which: those that are off the page by then are done. */
    setTimeout(() => tabs.forEach(tab => {
      if (!tab.root.isConnected) {
        tab.stop();
        tabs.delete(tab);
      }
    }));
  }
};

export default [ticketTab, timeLeftOnCards];
